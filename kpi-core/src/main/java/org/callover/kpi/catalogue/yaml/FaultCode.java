package org.callover.kpi.catalogue.yaml;

/** What sort of fault a definition has: the stable codes of its problems. */
public enum FaultCode {
    /** Not YAML, or not readable as text. */
    SYNTAX,
    /** YAML that the format does not take: aliases, several documents, too much or too deep. */
    NOT_ALLOWED,
    UNKNOWN_KEY,
    MISSING_KEY,
    DUPLICATE_KEY,
    /** Text where a list belongs, and the like. */
    WRONG_TYPE,
    BAD_VALUE,
    /** Names a series, area, group, indicator or set that is not there. */
    UNKNOWN_REFERENCE,
    DUPLICATE_ID,
    /** Each part is well, together they are not. */
    INCONSISTENT,
    /** Well formed, but hardly what was meant: a warning, which keeps nothing out. */
    DOUBTFUL
}
