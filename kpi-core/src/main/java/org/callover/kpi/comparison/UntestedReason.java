package org.callover.kpi.comparison;

/** Why a change was not tested against chance: a closed list, in order of precedence. */
public enum UntestedReason {
    /** The measure has no parts that chance is known of, or they are not those of a count or a share. */
    NO_PARTS("it has no parts that could be tested"),
    /** The two periods share months, and only counts can be tested without them. */
    SHARED_MONTHS("the two periods share months"),
    /** The two periods share months, and what each has beside them is not held. */
    PARTS_NOT_HELD("the months that the two periods do not share are not held by themselves"),
    /** The two periods share months, and what each has beside them must not be shown. */
    PARTS_HIDDEN("the months that the two periods do not share must not be shown by themselves");

    private final String words;

    UntestedReason(String words) {
        this.words = words;
    }

    /** Why, as a clause. */
    public String words() {
        return words;
    }
}
