package org.safeguarding.contract.code;

/** Where the person works with children. */
public enum WorkforceSector {
    /** Children's social care. */
    SOCIAL_CARE,
    /** Foster carers and prospective adopters. */
    FOSTER_CARER,
    /** Children's homes. */
    RESIDENTIAL,
    /** Nurseries and childminders. */
    EARLY_YEARS,
    /** Schools and colleges. */
    EDUCATION,
    /** Health services. */
    HEALTH,
    /** Police. */
    POLICE,
    /** Probation and youth justice. */
    PROBATION,
    /** Faith organisations. */
    FAITH,
    /** Sport and leisure. */
    SPORT_AND_LEISURE,
    /** Transport. */
    TRANSPORT,
    /** Voluntary organisations. */
    VOLUNTARY,
    /** Elsewhere. */
    OTHER
}
