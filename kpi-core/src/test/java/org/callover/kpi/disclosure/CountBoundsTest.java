package org.callover.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against somebody who knows every figure of every period that is shown, knows that no count is negative, and has been told which
 * hidden months are the small ones: every history of a few months is played through, and of each small count in it at
 * least one other would fit as well.
 */
class CountBoundsTest {

    private static final Areas AREAS = Places.of("camden");
    private static final AreaCode CAMDEN = new AreaCode("camden");

    /** A run of months by number, the first included, the last not. */
    private record Run(int start, int end) {
        int total(int[] counts) {
            return Arrays.stream(counts, start, end).sum();
        }
    }

    @ParameterizedTest(name = "{1} months from {0} of up to {3} each, counts below {2} hidden")
    @CsvSource(delimiter = '|', textBlock = """
            # a financial year's start, a quarter's start, neither; and the limit that is used
            2021-04 | 6 | 3 | 3
            2021-01 | 6 | 3 | 3
            2021-02 | 5 | 3 | 4
            2021-04 | 5 | 4 | 4
            2021-04 | 4 | 5 | 7
            """)
    void noSmallCountIsTheOnlyOneThatFits(YearMonth first, int months, int limit, int most) {
        int histories = (int) Math.pow(most + 1, months);
        List<String> found = IntStream.range(0, histories)
                .mapToObj(number -> history(number, months, most))
                .filter(counts -> !new Reader(counts, limit, shown(counts, first, limit)).isInTheDark())
                .map(Arrays::toString)
                .toList();
        assertThat(found).isEmpty();
    }

    /** Looks for other histories that fit what is shown. */
    private static final class Reader {

        private final int[] counts;
        private final int limit;
        private final List<Run> shown;
        private final List<Run> sought;

        Reader(int[] counts, int limit, List<Run> shown) {
            this.counts = counts;
            this.limit = limit;
            this.shown = shown;
            this.sought = new ArrayList<>(runs(counts.length).stream()
                    .filter(run -> isSmall(run.total(counts), limit))
                    .toList());
        }

        /** Whether each small count could be another one. */
        boolean isInTheDark() {
            tryMonth(new int[counts.length], 0);
            return sought.isEmpty();
        }

        private void tryMonth(int[] fitting, int month) {
            if (sought.isEmpty()) {
                return;
            }
            if (month == counts.length) {
                sought.removeIf(run -> run.total(fitting) != run.total(counts));
                return;
            }
            boolean isSmall = isSmall(counts[month], limit);
            int most = isSmall ? limit - 1 : Arrays.stream(counts).sum() + limit;
            for (int count = isSmall ? 1 : 0; count <= most; count++) {
                fitting[month] = count;
                if (shown.stream()
                        .filter(run -> run.end == month + 1)
                        .allMatch(run -> run.total(fitting) == run.total(counts))) {
                    tryMonth(fitting, month + 1);
                }
            }
        }
    }

    private static List<Run> shown(int[] counts, YearMonth first, int limit) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            observations.add(Observation.of(
                    new SeriesId("calls"), CAMDEN, Period.of(first.plusMonths(i)), BigDecimal.valueOf(counts[i]), 1));
        }
        Disclosure disclosure = Disclosure.of(
                Defined.as("count calls").suppressBelow(limit).indicator(), AREAS, Told.dataset(observations));
        return runs(counts.length).stream()
                .filter(run -> disclosure.shows(CAMDEN, Period.of(first.plusMonths(run.start), run.end - run.start)))
                .toList();
    }

    private static boolean isSmall(int count, int limit) {
        return count > 0 && count < limit;
    }

    private static List<Run> runs(int months) {
        return IntStream.range(0, months)
                .boxed()
                .flatMap(start -> IntStream.rangeClosed(start + 1, months).mapToObj(end -> new Run(start, end)))
                .toList();
    }

    /** The history of a number, whose digits are its months. */
    private static int[] history(int number, int months, int most) {
        int[] counts = new int[months];
        int left = number;
        for (int month = 0; month < months; month++) {
            counts[month] = left % (most + 1);
            left /= most + 1;
        }
        return counts;
    }
}
