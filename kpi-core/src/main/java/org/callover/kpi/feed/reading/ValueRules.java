package org.callover.kpi.feed.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.observation.Series.Kind;
import org.callover.kpi.observation.SeriesId;

/**
 * The rules for the values of a file, by the kinds of their series: a bad count of events is refused, a doubtful
 * percentage only brings a warning.
 */
public final class ValueRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<SeriesId, Kind> kinds = new HashMap<>();
    private final Map<SeriesId, Percentages> percentages = new TreeMap<>();

    ValueRules(KnownNames names) {
        names.series().forEach(series -> kinds.put(series.id(), series.kind()));
    }

    /** The rows of one series of percentages. */
    private static final class Percentages {
        private final List<Long> above = new ArrayList<>();
        private final List<Long> below = new ArrayList<>();
        private final List<Long> fractions = new ArrayList<>();
        private boolean isAnyWhole;

        void add(long line, BigDecimal value) {
            if (value.compareTo(HUNDRED) > 0) {
                above.add(line);
            } else if (value.signum() < 0) {
                below.add(line);
            }
            if (value.abs().compareTo(BigDecimal.ONE) > 0) {
                isAnyWhole = true;
            } else if (value.signum() != 0) {
                fractions.add(line);
            }
        }

        void question(SeriesId series, List<ImportWarning> to) {
            add(
                    to,
                    WarningCode.PERCENTAGE_ABOVE_100,
                    above,
                    "'%s' is a percentage, but this value is above 100",
                    series);
            add(
                    to,
                    WarningCode.PERCENTAGE_BELOW_ZERO,
                    below,
                    "'%s' is a percentage, but this value is below zero",
                    series);
            if (!isAnyWhole) {
                String message =
                        "every value of '%s' is at most 1, so they look like fractions; write 90 for 90%%, not 0.9";
                add(to, WarningCode.PERCENTAGE_LIKE_FRACTION, fractions, message, series);
            }
        }

        private static void add(
                List<ImportWarning> to, WarningCode code, List<Long> lines, String message, SeriesId series) {
            if (!lines.isEmpty()) {
                to.add(new ImportWarning(code, message.formatted(series), lines, lines.size()));
            }
        }
    }

    /** Whether the values of a series are counts, which add up over months, areas and breakdowns. */
    public boolean areEvents(SeriesId series) {
        return kinds.get(series) == Kind.EVENTS;
    }

    /** What is wrong with a value of a series. A value without a fault is noted. */
    public Optional<String> fault(long line, SeriesId series, BigDecimal value) {
        Kind kind = kinds.get(series);
        if (kind == Kind.PERCENTAGE) {
            percentages.computeIfAbsent(series, unseen -> new Percentages()).add(line, value);
        }
        boolean isNegative = value.signum() < 0;
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return kind != Kind.EVENTS || isWhole && !isNegative
                ? Optional.empty()
                : Optional.of(("the value '%s' is %s, but '%s' counts events in whole numbers from 0; "
                                + "if it is another kind of number, give the series kind: amount")
                        .formatted(value.toPlainString(), isNegative ? "negative" : "not a whole number", series));
    }

    /** The warnings about the values seen. */
    public List<ImportWarning> warnings() {
        List<ImportWarning> warnings = new ArrayList<>();
        percentages.forEach((series, seen) -> seen.question(series, warnings));
        return warnings;
    }
}
