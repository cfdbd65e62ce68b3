package org.safeguarding.metrics.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can divide a count. Each count has one value for each dimension, as it was on the day counted. */
public enum Dimension {
    LOCALITY(10),
    /** The agency that made the contact. */
    AGENCY(8),
    AGE_BAND(4),
    SEX(3),
    ETHNICITY_GROUP(3),
    DISABILITY(2),
    PRIMARY_NEED(4),
    /** Category of abuse, as it was on the day counted. */
    CATEGORY(3),
    /** The kind of organisation that made a contact or referral. */
    ORGANISATION_TYPE(4),
    /** How long something took or has lasted, in the bands of its measure. */
    DURATION(4),
    /** The same in days, for medians and quartiles; not a slice itself. */
    DAYS(13),
    /**
     * The day since which something has been open, as days since 1970 plus one; not a slice itself. How long it has
     * lasted depends on the day asked, so {@link Bands#code} derives {@link #DURATION} and {@link #DAYS} from it.
     */
    OPEN_SINCE(16),
    /** The category of abuse that an open plan began with. */
    INITIAL_CATEGORY(PRIMARY_NEED),
    /** The category of abuse that a plan has now, of plans that started. */
    LATEST_CATEGORY(PRIMARY_NEED),
    /** How urgent the hub rated a contact. */
    URGENCY(CATEGORY),
    /** Why an episode of need was closed. */
    REASON_FOR_CLOSURE(ORGANISATION_TYPE),
    /** Identified at the end of an assessment. */
    FACTOR(AGENCY),
    /** Where the person who is the subject of an allegation works. */
    WORKFORCE_SECTOR(AGENCY),
    /** What the designated officer decided about an enquiry. */
    ALLEGATION_THRESHOLD(CATEGORY),
    /** The main reason for a section 47 enquiry. */
    ENQUIRY_REASON(ORGANISATION_TYPE),
    /** Who makes a section 47 enquiry: social care alone, or with the police. */
    ENQUIRY_KIND(CATEGORY);

    private final int bits;
    private final Dimension shared;
    private boolean high;
    private int shift;

    static {
        boolean high = false;
        int shift = 0;
        for (var dimension : values()) {
            if (dimension.shared == null) {
                if (!high && shift + dimension.bits > Profile.LOW_BITS) {
                    high = true;
                    shift = 0;
                }
                dimension.high = high;
                dimension.shift = shift;
                shift += dimension.bits;
            } else {
                dimension.high = dimension.shared.high;
                dimension.shift = dimension.shared.shift;
            }
        }
        if (shift > (high ? Profile.HIGH_BITS : Profile.LOW_BITS)) {
            throw new ExceptionInInitializerError("The dimensions do not fit into a profile");
        }
    }

    Dimension(int bits) {
        this.bits = bits;
        this.shared = null;
    }

    /** Shares the place of another dimension: no measure uses both. */
    Dimension(Dimension shared) {
        this.bits = shared.bits;
        this.shared = shared;
    }

    /** True if the dimensions have separate places in a profile. */
    boolean isBeside(Dimension other) {
        return shift != other.shift || high != other.high;
    }

    /** True if it is a trait of children, and so divides the population too. */
    public boolean isOfChild() {
        return switch (this) {
            case LOCALITY, AGE_BAND, SEX, ETHNICITY_GROUP, DISABILITY -> true;
            default -> false;
        };
    }

    /** By its name in the API, for example {@code age-band}. */
    public static Optional<Dimension> named(String name) {
        return inTheApi().filter(dimension -> dimension.label().equals(name)).findFirst();
    }

    /** The names of all that a caller can ask for. */
    public static Stream<String> names() {
        return inTheApi().map(Dimension::label);
    }

    private static Stream<Dimension> inTheApi() {
        return Arrays.stream(values()).filter(dimension -> dimension != DAYS && dimension != OPEN_SINCE);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The largest code of a value; 0 means not known. */
    public int largestCode() {
        return (1 << bits) - 1;
    }

    /** Whether its place is in the high part of a profile. */
    boolean isHigh() {
        return high;
    }

    /** The first bit of its place in that part. */
    int shift() {
        return shift;
    }
}
