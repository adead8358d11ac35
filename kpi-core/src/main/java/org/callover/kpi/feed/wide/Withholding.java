package org.callover.kpi.feed.wide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.feed.account.WithheldMonths;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Words;

/**
 * The months that are withheld for some series, in every area. Some of the series may be under a label that no rule
 * names, so the sum of the known labels may be only a part of it.
 */
final class Withholding {
    private static final int NAMED = 8;

    private final List<Period> periods;
    private final SortedMap<SeriesId, Doubt> bySeries = new TreeMap<>();
    private final List<ImportWarning> warnings = new ArrayList<>();

    /** The withheld months of one series, and the labels that caused this. */
    private record Doubt(BitSet months, Set<String> labels) {}

    Withholding(List<Period> periods) {
        this.periods = periods;
    }

    /**
     * Withholds series because of a label.
     *
     * @param lines the lines of the label's rows
     * @param months the months in which the label is not zero
     */
    void add(String label, List<Long> lines, Collection<SeriesId> series, BitSet months) {
        if (series.isEmpty() || months.isEmpty()) {
            return;
        }
        for (SeriesId one : series) {
            Doubt doubt = bySeries.computeIfAbsent(one, unseen -> new Doubt(new BitSet(), new TreeSet<>()));
            doubt.months.or(months);
            doubt.labels.add(label);
        }
        warnings.add(new ImportWarning(
                WarningCode.LABEL_UNKNOWN,
                "the feed has no rule for the label '%s', so no figures were loaded for %s in %s; add the label to the feed"
                        .formatted(label, Words.list(names(series), NAMED), Words.list(told(months), NAMED)),
                lines,
                lines.size()));
    }

    private static List<String> names(Collection<SeriesId> series) {
        return series.stream().map(SeriesId::value).sorted().toList();
    }

    /** Months as text, with consecutive months joined into one period. */
    private List<String> told(BitSet months) {
        List<String> told = new ArrayList<>();
        for (int from = months.nextSetBit(0); from >= 0; ) {
            int end = months.nextClearBit(from);
            told.add(Period.between(
                            periods.get(from).start(), periods.get(end - 1).last())
                    .toString());
            from = months.nextSetBit(end);
        }
        return told;
    }

    /** The withheld months of a series, from 0. */
    BitSet months(SeriesId series) {
        Doubt doubt = bySeries.get(series);
        return doubt == null ? new BitSet() : doubt.months;
    }

    /** The warnings about labels. */
    List<ImportWarning> warnings() {
        return warnings;
    }

    /** The withheld months, series by series, in the areas of the file. */
    List<WithheldMonths> told(Collection<AreaCode> areas, FileIntake intake) {
        List<WithheldMonths> all = new ArrayList<>();
        bySeries.forEach((series, doubt) -> {
            List<Period> months = doubt.months.stream().mapToObj(periods::get).toList();
            int held = (int) months.stream()
                    .flatMap(month -> areas.stream().filter(area -> intake.isHeld(series, area, month)))
                    .count();
            List<String> labels = List.copyOf(doubt.labels);
            all.add(new WithheldMonths(series, months, labels, held, why(labels, held)));
        });
        return all;
    }

    private static String why(List<String> labels, int held) {
        String unknown = labels.size() == 1
                ? "The feed has no rule for the label '%s', which may hold part of this series."
                        .formatted(labels.get(0))
                : "The feed has no rule for the labels %s, which may hold part of this series."
                        .formatted(Words.list(
                                labels.stream().map(label -> "'" + label + "'").toList(), NAMED));
        return held == 0
                ? unknown
                : unknown + " Earlier figures stay in force (%d of them) and may be out of date.".formatted(held);
    }
}
