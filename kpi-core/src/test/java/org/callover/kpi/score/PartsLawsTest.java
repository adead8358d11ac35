package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.statistics.Confidence;

/**
 * A score does not depend on how its parts were cut: into whatever observations two years fall, and whether the counts of
 * a group come by member or all together, value, comparison, test, interval, target, rating and words are the same.
 */
class PartsLawsTest {

    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final int MONTHS = 24;
    private static final List<String> MEASURES =
            List.of("count met", "count calls - met", "rate met per 1000 over population", "percentage met over calls");

    @Property
    void howeverTheMonthsAreCutTheScoreIsTheSame(
            @ForAll @Size(MONTHS) List<@IntRange(max = 30) Integer> met,
            @ForAll @Size(MONTHS) List<@IntRange(min = 30, max = 60) Integer> calls,
            @ForAll("cuts") long metCuts,
            @ForAll("cuts") long callsCuts,
            @ForAll("windows") String window) {
        TestScorer whole = TestScorer.islington(observed("met", "islington", met, -1L)
                + observed("calls", "islington", calls, -1L)
                + population("islington", 20_000));
        TestScorer cut = TestScorer.islington(observed("met", "islington", met, metCuts)
                + observed("calls", "islington", calls, callsCuts)
                + population("islington", 20_000));
        for (String measure : MEASURES) {
            assertThat(told(cut, measure, window, "islington"))
                    .as(measure)
                    .isEqualTo(told(whole, measure, window, "islington"));
        }
    }

    @Property
    void aGroupScoresAsOneAreaThatHoldsItsMembersSums(
            @ForAll @Size(6) List<@IntRange(max = 300) Integer> met,
            @ForAll @Size(6) List<@IntRange(min = 300, max = 600) Integer> calls,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 50) Integer> thousands) {
        List<String> members = List.of("camden", "hackney", "barnet");
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            parts.append(years("met", members.get(i), met.get(i), met.get(i + 3)))
                    .append(years("calls", members.get(i), calls.get(i), calls.get(i + 3)))
                    .append(population(members.get(i), 1000 * thousands.get(i)));
        }
        String union = years("met", "islington", sum(met.subList(0, 3)), sum(met.subList(3, 6)))
                + years("calls", "islington", sum(calls.subList(0, 3)), sum(calls.subList(3, 6)))
                + population("islington", 1000 * sum(thousands));
        TestScorer desk = TestScorer.of(
                String.join("\n", members) + "\nislington\ngroup: " + String.join(" ", members), parts + union);
        for (String measure : MEASURES) {
            List<Object> grouped = told(desk, measure, "rolling-12", "group");
            List<Object> together = told(desk, measure, "rolling-12", "islington");
            assertThat(grouped).as(measure).isEqualTo(together);
        }
    }

    /** Everything that is said of a score, without the name of the place. */
    private static List<Object> told(TestScorer desk, String measure, String window, String area) {
        Defined indicator = Defined.as(measure)
                .window(window)
                .target("-5% on year-earlier")
                .amberWithin("5%")
                .decimals(1);
        Score score = desk.score(indicator, area, "2021-12");
        Score.Scored scored = (Score.Scored) score.result();
        Compared compared = (Compared) scored.comparison();
        Figure figure = scored.figure();
        List<Object> told = new ArrayList<>(List.of(figure, compared, scored.rating()));
        told.add(score.interval(Confidence.P95));
        told.add(score.interval(Confidence.P998));
        told.add(score.againstTarget());
        told.add(score.sentence().replace(score.area().name(), ""));
        return told;
    }

    /** A series cut into observations: with bit i set, one ends after month i; one always ends with a year. */
    private static String observed(String series, String area, List<Integer> months, long cuts) {
        StringBuilder lines = new StringBuilder();
        int start = 0;
        for (int i = 0; i < MONTHS; i++) {
            if (endsWindow(i) || (cuts >> i & 1) == 1) {
                lines.append("%s %s %s/%s %d%n"
                        .formatted(
                                series,
                                area,
                                FIRST.plusMonths(start),
                                FIRST.plusMonths(i),
                                sum(months.subList(start, i + 1))));
                start = i + 1;
            }
        }
        return lines.toString();
    }

    /** Windows begin in January, in April and in October; what lies across a beginning cannot be taken apart. */
    private static boolean endsWindow(int month) {
        return List.of(2, 8, 11).contains(month % 12);
    }

    private static String years(String series, String area, int before, int now) {
        return "%1$s %2$s 2020 %3$d%n%1$s %2$s 2021 %4$d%n".formatted(series, area, before, now);
    }

    private static String population(String area, int people) {
        return IntStream.of(2020, 2021)
                .mapToObj(year -> "population %s %d %d%n".formatted(area, year, people))
                .collect(Collectors.joining());
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }

    @Provide
    Arbitrary<Long> cuts() {
        return Arbitraries.longs().between(0, (1L << MONTHS) - 1);
    }

    @Provide
    Arbitrary<String> windows() {
        return Arbitraries.of("rolling-12", "calendar-year", "quarter", "fytd", "cytd");
    }
}
