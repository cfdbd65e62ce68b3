package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** A factor identified at the end of an assessment: the CIN census code set AssessmentFactors. 18A and 19A are retired. */
public enum AssessmentFactor {
    ALCOHOL_CHILD("1A", "Alcohol misuse: child"),
    ALCOHOL_PARENT("1B", "Alcohol misuse: parent or carer"),
    ALCOHOL_OTHER("1C", "Alcohol misuse: another person in the household"),
    DRUGS_CHILD("2A", "Drug misuse: child"),
    DRUGS_PARENT("2B", "Drug misuse: parent or carer"),
    DRUGS_OTHER("2C", "Drug misuse: another person in the household"),
    DOMESTIC_ABUSE_CHILD("3A", "Domestic abuse: child"),
    DOMESTIC_ABUSE_PARENT("3B", "Domestic abuse: parent or carer"),
    DOMESTIC_ABUSE_OTHER("3C", "Domestic abuse: another person in the household"),
    MENTAL_HEALTH_CHILD("4A", "Mental health: child"),
    MENTAL_HEALTH_PARENT("4B", "Mental health: parent or carer"),
    MENTAL_HEALTH_OTHER("4C", "Mental health: another person in the household"),
    LEARNING_DISABILITY_CHILD("5A", "Learning disability: child"),
    LEARNING_DISABILITY_PARENT("5B", "Learning disability: parent or carer"),
    LEARNING_DISABILITY_OTHER("5C", "Learning disability: another person in the household"),
    PHYSICAL_DISABILITY_CHILD("6A", "Physical disability or illness: child"),
    PHYSICAL_DISABILITY_PARENT("6B", "Physical disability or illness: parent or carer"),
    PHYSICAL_DISABILITY_OTHER("6C", "Physical disability or illness: another person in the household"),
    YOUNG_CARER("7A", "Young carer"),
    PRIVATE_FOSTERING_OVERSEAS_WITH_PARENTS_ABROAD("8B", "Private fostering: overseas children who intend to return"),
    PRIVATE_FOSTERING_OVERSEAS_STAYING("8C", "Private fostering: overseas children who intend to stay"),
    PRIVATE_FOSTERING_UK_EDUCATION("8D", "Private fostering: UK children in educational placements"),
    PRIVATE_FOSTERING_UK_FAMILY("8E", "Private fostering: UK children making alternative family arrangements"),
    PRIVATE_FOSTERING_OTHER("8F", "Private fostering: other"),
    UNACCOMPANIED_ASYLUM_SEEKER("9A", "Unaccompanied asylum-seeking child"),
    MISSING("10A", "Going or being missing"),
    CHILD_SEXUAL_EXPLOITATION("11A", "Child sexual exploitation"),
    TRAFFICKING("12A", "Trafficking"),
    GANGS("13A", "Gangs"),
    UNACCEPTABLE_BEHAVIOUR("14A", "Socially unacceptable behaviour"),
    SELF_HARM("15A", "Self-harm"),
    NEGLECT("16A", "Abuse or neglect: neglect"),
    EMOTIONAL_ABUSE("17A", "Abuse or neglect: emotional abuse"),
    PHYSICAL_ABUSE_CHILD_ON_CHILD("18B", "Abuse or neglect: physical abuse, child on child"),
    PHYSICAL_ABUSE_ADULT_ON_CHILD("18C", "Abuse or neglect: physical abuse, adult on child"),
    SEXUAL_ABUSE_CHILD_ON_CHILD("19B", "Abuse or neglect: sexual abuse, child on child"),
    SEXUAL_ABUSE_ADULT_ON_CHILD("19C", "Abuse or neglect: sexual abuse, adult on child"),
    OTHER("20", "Other factors"),
    NO_FACTORS("21", "No factors identified"),
    FEMALE_GENITAL_MUTILATION("22A", "Female genital mutilation"),
    FAITH_OR_BELIEF("23A", "Abuse linked to faith or belief"),
    CHILD_CRIMINAL_EXPLOITATION("24A", "Child criminal exploitation");

    private final String code;
    private final String label;

    AssessmentFactor(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
