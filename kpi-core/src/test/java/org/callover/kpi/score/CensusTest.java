package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.SharedFolder;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.period.Period;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;
import org.junit.jupiter.api.Test;

/** The first population based on the census of 2021, on the police's own counts: it is no change in crime. */
class CensusTest {

    private static final String POLICE = "data/mps/mps_borough_historical_201004_202311_BoroughName.csv";
    private static final String POPULATION = "data/population/london_boroughs_population_2001_2022.csv";
    private static final Set<ExceptionRule> OF_THE_CHANGE =
            Set.of(ExceptionRule.RED, ExceptionRule.CLEARLY_WORSE, ExceptionRule.CLEARLY_BETTER);

    private static final Defined COUNT =
            Defined.as("count burglary").title("Burglaries").target("-5% on year-earlier");
    private static final Defined RATE = Defined.as("rate burglary per 1000 over people")
            .title("Burglary rate")
            .brokenAt("2021-01", Effect.BASIS)
            .target("-5% on year-earlier");

    @Test
    void theCountOfCamdenIsComparedAndItsRateIsNot() throws IOException {
        TestScorer camden = desk(Set.of("Camden"));
        assertThat(camden.scored(COUNT, "camden", "2021-12").comparison()).isInstanceOf(Compared.class);
        Score.Scored rate = camden.scored(RATE, "camden", "2021-12");
        assertThat(rate.figure().denominator()).hasToString("210390");
        assertThat(((NotCompared) rate.comparison()).reason()).isEqualTo(UnscoredReason.DENOMINATOR_BASIS);
        assertThat(rate.rating().rag()).isEqualTo(Rag.NOT_RATED);
        // a year that is divided by the population of 2020 is compared as before
        assertThat(camden.scored(RATE, "camden", "2021-11").comparison()).isInstanceOf(Compared.class);
    }

    @Test
    void noRateIsAConcernOrASuccessBecauseOfIt() throws IOException {
        TestScorer boroughs = desk(Set.of());
        KpiSet set = new KpiSet("test", "Test", KpiSet.Kind.SET, null, List.of(KpiSet.Row.of(RATE.indicator())));
        String areas = boroughs.areas().all().stream()
                .map(area -> area.code().value())
                .reduce("", (all, area) -> (all + " " + area).strip());
        Summary summary = Summary.of(
                new Scorer(boroughs.areas(), boroughs.dataset()),
                TestScorer.request(set, areas, "2021-12"),
                Period.parse("2020-12"));
        assertThat(summary.card().scores()).hasSize(32);
        assertThat(List.of(ExceptionRule.List.CONCERNS, ExceptionRule.List.SUCCESSES))
                .flatExtracting(summary::list)
                .flatExtracting(ExceptionalScore::rules)
                .doesNotContainAnyElementsOf(OF_THE_CHANGE);
    }

    /** All burglary in each borough, and its population; of all boroughs where none is named. */
    private static TestScorer desk(Set<String> names) throws IOException {
        StringBuilder observations = new StringBuilder();
        Map<String, int[]> burglary = burglary(names);
        Map<String, String> codes = new HashMap<>();
        burglary.forEach((name, months) -> {
            codes.put(name, code(name));
            for (int month = 0; month < months.length; month++) {
                observations.append("burglary %s %d-%02d %d%n"
                        .formatted(code(name), 2010 + (month + 3) / 12, (month + 3) % 12 + 1, months[month]));
            }
        });
        for (String row : Files.readAllLines(SharedFolder.get(POPULATION))) {
            String[] cells = row.split(",");
            if (codes.containsKey(cells[1])) {
                observations.append("people %s %s %s%n".formatted(codes.get(cells[1]), cells[2], cells[3]));
            }
        }
        return TestScorer.of(String.join("\n", codes.values()), observations.toString());
    }

    private static Map<String, int[]> burglary(Set<String> names) throws IOException {
        Map<String, int[]> burglary = new HashMap<>();
        List<String> rows = Files.readAllLines(SharedFolder.get(POLICE));
        int months = rows.get(0).split(",").length - 3;
        rows.stream()
                .map(row -> row.split(","))
                .filter(cells -> cells[0].equals("BURGLARY"))
                .filter(cells -> names.isEmpty() ? isBorough(cells[2]) : names.contains(cells[2]))
                .forEach(cells -> {
                    int[] total = burglary.computeIfAbsent(cells[2], unseen -> new int[months]);
                    for (int i = 0; i < months; i++) {
                        total[i] += Integer.parseInt(cells[i + 3]);
                    }
                });
        return burglary;
    }

    private static boolean isBorough(String name) {
        return !name.contains("Airports")
                && !name.contains("Unknown")
                && !name.contains("Aviation")
                && !name.contains("Other");
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
