package org.callover.kpi.summary;

/** A rule that puts a score on a list of the call-over. */
public enum ExceptionRule {
    RED(List.CONCERNS, "rated red"),
    CLEARLY_WORSE(List.CONCERNS, "worse, by more than chance alone would explain"),
    SPECIAL_CAUSE_CONCERN(List.CONCERNS, "a special cause for concern in its control chart"),
    CLEARLY_BETTER(List.SUCCESSES, "green and better, by more than chance alone would explain"),
    SPECIAL_CAUSE_IMPROVEMENT(List.SUCCESSES, "a special cause of improvement in its control chart"),
    RAG_CHANGED(List.CHANGED, "its rating changed"),
    ASSESSMENT_CHANGED(List.CHANGED, "its assessment changed");

    /** The lists of the call-over. */
    public enum List {
        CONCERNS,
        SUCCESSES,
        CHANGED
    }

    private final List list;
    private final String words;

    ExceptionRule(List list, String words) {
        this.list = list;
        this.words = words;
    }

    public List list() {
        return list;
    }

    /** The reason, in words. */
    public String words() {
        return words;
    }
}
