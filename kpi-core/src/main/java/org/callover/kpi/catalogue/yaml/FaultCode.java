package org.callover.kpi.catalogue.yaml;

/** The code of a fault in a definition. Codes are stable. */
public enum FaultCode {
    /** Not YAML, or not readable as text. */
    SYNTAX,
    /** YAML that the format does not allow: aliases, several documents, too much text or too many levels. */
    NOT_ALLOWED,
    UNKNOWN_KEY,
    MISSING_KEY,
    DUPLICATE_KEY,
    /** The wrong type of value, such as a text instead of a list. */
    WRONG_TYPE,
    BAD_VALUE,
    /** The name of a series, area, group, indicator or set that does not exist. */
    UNKNOWN_REFERENCE,
    DUPLICATE_ID,
    /** Parts that are correct by themselves but contradict each other. */
    INCONSISTENT,
    /** Correct, but probably not what was meant: a warning, which does not keep the document out. */
    DOUBTFUL
}
