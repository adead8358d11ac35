package org.callover.kpi.paper;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A figure of a score that a text or a table can show. The names in texts are those of the columns of scores in CSV,
 * where there is such a column.
 */
public enum ScoreFigure {
    TITLE,
    AREA,
    SENTENCE,
    VALUE,
    /** The value with its unit: 383 offences. */
    AMOUNT,
    UNIT,
    /** The months it is about, in words. */
    PERIOD,
    COMPARISON_VALUE,
    COMPARISON_PERIOD,
    CHANGE,
    /** The change in per cent; in points for a percentage. */
    PERCENT_CHANGE,
    /** How many times as many as before. */
    MULTIPLE,
    /** The way it moved: rose, fell, or stayed the same. */
    MOVEMENT,
    /** Clearly better, clearly worse, a clear change, or no clear change. */
    SIGNIFICANCE,
    LOWER,
    UPPER,
    NUMERATOR,
    DENOMINATOR,
    RAG,
    RAG_REASON,
    TARGET,
    RANK,
    RANK_OF,
    RANK_IN_WORDS,
    BENCHMARK_VALUE,
    BENCHMARK_PERCENT_CHANGE,
    SECOND_BENCHMARK_VALUE,
    /** How far the value is above or below the figure of the first group. */
    GAP,
    /** The same in per cent of the group's figure; in points for a percentage. */
    GAP_PERCENT,
    FORECAST,
    VARIATION,
    ASSURANCE;

    /** The name in texts: {@code percentChange}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return key.toString();
    }

    /** Every figure by its name in texts. */
    public static Map<String, ScoreFigure> keys() {
        Map<String, ScoreFigure> keys = new LinkedHashMap<>();
        for (ScoreFigure figure : values()) {
            keys.put(figure.key(), figure);
        }
        return keys;
    }
}
