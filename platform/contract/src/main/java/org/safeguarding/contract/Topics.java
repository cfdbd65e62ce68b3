package org.safeguarding.contract;

import java.util.List;

/** The Kafka topics. All have the same number of partitions, so a child has the same partition number on each. */
public final class Topics {

    public static final String CHILDREN = "safeguarding.children";
    public static final String REFERRALS = "safeguarding.referrals";
    public static final String PLANS = "safeguarding.plans";
    public static final String INSPECTIONS = "safeguarding.inspections";

    /** Agencies, bank holidays and local limits: the one topic from metrics-service to the services that own records. */
    public static final String REFERENCE = "safeguarding.reference";

    /** What indicators are counted from. */
    public static final List<String> COUNTED = List.of(CHILDREN, REFERRALS, PLANS, INSPECTIONS);

    public static final List<String> ALL = List.of(CHILDREN, REFERRALS, PLANS, INSPECTIONS, REFERENCE);

    /** Fixed for the life of the platform: a change would move children between partitions. */
    public static final int PARTITIONS = 12;

    private Topics() {}
}
