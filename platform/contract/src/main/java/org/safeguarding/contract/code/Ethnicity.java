package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Ethnicity: the CIN census code set. */
public enum Ethnicity {
    WHITE_BRITISH("WBRI", "White British", EthnicityGroup.WHITE),
    WHITE_IRISH("WIRI", "White Irish", EthnicityGroup.WHITE),
    TRAVELLER_OF_IRISH_HERITAGE("WIRT", "Traveller of Irish heritage", EthnicityGroup.WHITE),
    OTHER_WHITE("WOTH", "Any other white background", EthnicityGroup.WHITE),
    GYPSY_ROMA("WROM", "Gypsy or Roma", EthnicityGroup.WHITE),
    WHITE_AND_BLACK_CARIBBEAN("MWBC", "White and black Caribbean", EthnicityGroup.MIXED),
    WHITE_AND_BLACK_AFRICAN("MWBA", "White and black African", EthnicityGroup.MIXED),
    WHITE_AND_ASIAN("MWAS", "White and Asian", EthnicityGroup.MIXED),
    OTHER_MIXED("MOTH", "Any other mixed background", EthnicityGroup.MIXED),
    INDIAN("AIND", "Indian", EthnicityGroup.ASIAN),
    PAKISTANI("APKN", "Pakistani", EthnicityGroup.ASIAN),
    BANGLADESHI("ABAN", "Bangladeshi", EthnicityGroup.ASIAN),
    OTHER_ASIAN("AOTH", "Any other Asian background", EthnicityGroup.ASIAN),
    BLACK_CARIBBEAN("BCRB", "Black Caribbean", EthnicityGroup.BLACK),
    BLACK_AFRICAN("BAFR", "Black African", EthnicityGroup.BLACK),
    OTHER_BLACK("BOTH", "Any other black background", EthnicityGroup.BLACK),
    CHINESE("CHNE", "Chinese", EthnicityGroup.OTHER),
    OTHER("OOTH", "Any other ethnic group", EthnicityGroup.OTHER),
    REFUSED("REFU", "Refused", EthnicityGroup.UNKNOWN),
    NOT_OBTAINED("NOBT", "Information not yet obtained", EthnicityGroup.UNKNOWN);

    private final String code;
    private final String label;
    private final EthnicityGroup group;

    Ethnicity(String code, String label, EthnicityGroup group) {
        this.code = code;
        this.label = label;
        this.group = group;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public EthnicityGroup group() {
        return group;
    }
}
