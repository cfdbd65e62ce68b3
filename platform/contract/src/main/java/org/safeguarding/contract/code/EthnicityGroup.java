package org.safeguarding.contract.code;

/**
 * The groups by which the DfE publishes children by ethnicity. Chinese is one of the other ethnic groups.
 *
 * <p>Source: DfE, Characteristics of children in need, 2018 to 2020, table A4 and its footnotes.
 */
public enum EthnicityGroup {
    WHITE("White"),
    MIXED("Mixed"),
    ASIAN("Asian or Asian British"),
    BLACK("Black or black British"),
    OTHER("Other ethnic groups"),
    UNKNOWN("Refused or not obtained");

    private final String label;

    EthnicityGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
