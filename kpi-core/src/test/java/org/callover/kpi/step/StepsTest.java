package org.callover.kpi.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.callover.kpi.SharedFolder;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.observation.Series.Kind;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

    private static final SeriesId ID = new SeriesId("vawg-offences");
    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final int STEP = 26;

    private static Series series(Kind kind, String... breaks) {
        List<Break> declared = List.of(breaks).stream()
                .map(from -> new Break(YearMonth.parse(from), "the counting changed", Effect.CAVEAT))
                .toList();
        return new Series(ID, "VAWG offences", "offences", kind, null, null, declared, 0);
    }

    private static Areas areas(int number) {
        return Areas.of(IntStream.range(0, number)
                .mapToObj(place -> Area.place(code(place), "Place " + place, "borough"))
                .toList());
    }

    private static AreaCode code(int place) {
        return new AreaCode("E090000%02d".formatted(place + 1));
    }

    /** Forty months of 200, and of another count from March 2024 on in the first of the places. */
    private static Dataset data(int places, int changed, IntUnaryOperator after) {
        DatasetBuilder data = Dataset.EMPTY.toBuilder();
        for (int place = 0; place < places; place++) {
            for (int month = 0; month < 40; month++) {
                int count = month < STEP || place >= changed ? 200 : after.applyAsInt(month - STEP);
                data.add(Observation.of(
                        ID, code(place), Period.of(FIRST.plusMonths(month)), BigDecimal.valueOf(count), 1));
            }
        }
        return data.build(1, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        // places, changed, count after, found
        "32, 32, 120, true",
        "32, 26, 120, true",
        "32, 25, 120, false",
        "8,  8,  120, true",
        "7,  7,  120, false",
        // Over three months 540 and 600: z is -1.78.
        "32, 32, 180, false",
        "32, 32, 300, true",
    })
    void findsWhatNearlyAllAreasShare(int places, int changed, int after, boolean isFound) {
        List<RecordedStep> steps = Steps.of(series(Kind.EVENTS), areas(places), data(places, changed, month -> after));
        assertThat(steps).hasSize(isFound ? 1 : 0);
        steps.forEach(step -> {
            assertThat(step.from()).isEqualTo(YearMonth.of(2024, 3));
            assertThat(step.isRise()).isEqualTo(after > 200);
            assertThat(step.same()).isEqualTo(changed);
        });
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void lastsForThreeMonths(int months, boolean isFound) {
        Dataset data = data(32, 32, month -> month < months ? 100 : 200);
        assertThat(Steps.of(series(Kind.EVENTS), areas(32), data).stream().filter(step -> !step.isRise()))
                .hasSize(isFound ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03, ''",
        "2024-04, ''",
        "2024-02, ''",
        // The months that a break of the spring before parts are left out, and the next ones still show the step.
        "2023-06, 2024-06",
        "2023-03, 2024-03",
        "2022-05, 2024-03"
    })
    void isNotToldWhereABreakIsDeclaredBetweenTheMonthsCompared(String declared, String found) {
        assertThat(Steps.of(series(Kind.EVENTS, declared), areas(32), data(32, 32, month -> 120)))
                .extracting(step -> step.from().toString())
                .containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void isOfEventsOnlyAndOfAreasThatHoldTheMonths() {
        Dataset data = data(32, 32, month -> 120);
        assertThat(Steps.of(series(Kind.AMOUNT), areas(32), data)).isEmpty();
        assertThat(Steps.of(series(Kind.EVENTS), areas(7), data)).isEmpty();
        assertThat(Steps.of(series(Kind.EVENTS), areas(32), Dataset.EMPTY)).isEmpty();
    }

    @Test
    void isToldInWords() {
        RecordedStep step = Steps.of(series(Kind.EVENTS), areas(32), data(32, 32, month -> 120))
                .get(0);
        assertThat(step.text())
                .isEqualTo(
                        "VAWG offences: from March 2024 on, the figures are lower than a year before in 32 of 32 boroughs (clearly so in 32); if the counting method changed, declare a break");
        assertThat(step.isFoundFrom(Period.parse("2024-05"))).isTrue();
        assertThat(step.isFoundFrom(Period.parse("2023-03"))).isTrue();
        assertThat(step.isFoundFrom(Period.parse("2024-06"))).isFalse();
    }

    /** Offences against women and girls as the Met publishes them: its change of system in 2024, two months of 2021 and of 2015. */
    @Test
    void findsTheChangeOfSystemInTheRealFigures() throws IOException {
        List<String> lines = Files.readAllLines(
                SharedFolder.get("data/dashboards/vawg_offences_borough_by_recorded_month_201401_202602.csv"));
        Map<String, AreaCode> codes = new HashMap<>();
        Map<List<String>, Integer> counts = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",");
            if (!List.of("Other", "Unknown").contains(cells[1])) {
                codes.computeIfAbsent(cells[1], unseen -> code(codes.size()));
                counts.merge(List.of(cells[1], cells[2]), Integer.parseInt(cells[3]), Integer::sum);
            }
        }
        DatasetBuilder data = Dataset.EMPTY.toBuilder();
        counts.forEach((key, count) -> data.add(
                Observation.of(ID, codes.get(key.get(0)), Period.parse(key.get(1)), BigDecimal.valueOf(count), 1)));
        Dataset built = data.build(1, Instant.EPOCH);
        List<String> found = new ArrayList<>();
        Steps.of(series(Kind.EVENTS), areas(32), built)
                .forEach(step -> found.add(step.from() + " " + step.same() + " " + step.strong()));
        assertThat(found).containsExactly("2015-01 32 26", "2021-03 32 26", "2024-03 32 29");
        assertThat(Steps.of(series(Kind.EVENTS, "2024-03"), areas(32), built))
                .extracting(RecordedStep::from)
                .containsExactly(YearMonth.of(2015, 1), YearMonth.of(2021, 3));
    }
}
