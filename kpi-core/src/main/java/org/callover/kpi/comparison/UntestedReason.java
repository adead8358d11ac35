package org.callover.kpi.comparison;

/** Why a change was not tested against chance: a closed list, in order of precedence. */
public enum UntestedReason {
    /** The measure has no parts that can be tested, or they are not those of a count or a share. */
    NO_PARTS("it has no parts to test"),
    /** The two periods share months, and only counts can be tested without them. */
    SHARED_MONTHS("the two periods have months in common"),
    /** The two periods share months, and no figures are held for the months that they do not share. */
    PARTS_NOT_HELD("there are no separate figures for the months that the two periods do not share"),
    /** The two periods share months, and the figures for the months that they do not share must not be shown. */
    PARTS_HIDDEN("the figures for the months that the two periods do not share must not be shown");

    private final String words;

    UntestedReason(String words) {
        this.words = words;
    }

    /** The reason, as a clause. */
    public String words() {
        return words;
    }
}
