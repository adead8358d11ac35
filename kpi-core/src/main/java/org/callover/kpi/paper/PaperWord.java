package org.callover.kpi.paper;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Something about the whole paper that a text can show. */
public enum PaperWord {
    /** The name of the area. */
    AREA,
    /** The period in words. */
    PERIOD,
    /** The title of the set or board. */
    SET,
    /** How many rows are rated green. */
    GREEN,
    AMBER,
    RED,
    NOT_RATED,
    /** How many rows have no value. */
    UNSCORED,
    /** How the set as a whole is rated, in a sentence; empty unless it is. */
    STATUS,
    CONCERNS,
    SUCCESSES,
    CHANGED;

    /** The name in texts: {@code notRated}. */
    public String key() {
        return this == NOT_RATED ? "notRated" : name().toLowerCase(Locale.ROOT);
    }

    /** Every word by its name in texts. */
    public static Map<String, PaperWord> keys() {
        Map<String, PaperWord> keys = new LinkedHashMap<>();
        for (PaperWord word : values()) {
            keys.put(word.key(), word);
        }
        return keys;
    }
}
