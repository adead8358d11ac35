package org.callover.kpi.prose.answer;

/** Whether a number or a word of a text is right. */
public enum ProseOutcome {
    /** It follows from other numbers of the text, or the data give the same. */
    MATCHING,
    /** Other numbers of the text, or the data, give something else. */
    CONTRADICTING,
    /** Nothing tells. */
    UNKNOWN
}
