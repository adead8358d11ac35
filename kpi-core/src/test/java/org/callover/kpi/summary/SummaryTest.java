package org.callover.kpi.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Places;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @ParameterizedTest(name = "{0} to {1}, target {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # before | now | target | concerns           | successes      | changed
            # red, though the change is nothing chance would not do
            33       | 34  | 33     | RED                | -              | RAG_CHANGED ASSESSMENT_CHANGED
            # clearly worse, whatever the target
            199      | 332 | 400    | CLEARLY_WORSE      | -              | ASSESSMENT_CHANGED
            199      | 332 | 199    | RED CLEARLY_WORSE  | -              | RAG_CHANGED ASSESSMENT_CHANGED
            # green and clearly better
            332      | 199 | 300    | -                  | CLEARLY_BETTER | RAG_CHANGED ASSESSMENT_CHANGED
            # better, but not clearly so
            439      | 400 | 500    | -                  | -              | ASSESSMENT_CHANGED
            """)
    void eachEntryNamesItsRules(
            String before, String now, String target, String concerns, String successes, String changed) {
        Summary summary =
                summary(Defined.as("count calls").target(target), """
                calls islington 2019 %1$s
                calls islington 2020 %1$s
                calls islington 2021 %2$s
                """.formatted(before, now), "2021-12", "2020-12");
        assertThat(rules(summary, ExceptionRule.List.CONCERNS)).isEqualTo(concerns);
        assertThat(rules(summary, ExceptionRule.List.SUCCESSES)).isEqualTo(successes);
        assertThat(rules(summary, ExceptionRule.List.CHANGED)).isEqualTo(changed);
    }

    @Test
    void whatHadNoScoreBeforeHasNotChanged() {
        Summary summary =
                summary(Defined.as("count calls").target("5"), "calls islington 2021 10", "2021-12", "2020-12");
        assertThat(summary.list(ExceptionRule.List.CHANGED)).isEmpty();
        assertThat(rules(summary, ExceptionRule.List.CONCERNS)).isEqualTo("RED");
    }

    @Test
    void whatWasRatedAndHasNoFigureAnyMoreHasChanged() {
        Summary summary =
                summary(Defined.as("count calls").target("5"), "calls islington 2020 10", "2021-12", "2020-12");
        assertThat(rules(summary, ExceptionRule.List.CHANGED)).isEqualTo("RAG_CHANGED");
        assertThat(rules(summary, ExceptionRule.List.CONCERNS)).isEqualTo("-");
    }

    @Test
    void aSpecialCauseIsAnException() {
        String steady = IntStream.rangeClosed(1, 17)
                .mapToObj(i -> "calls islington %s %d%n"
                        .formatted(Period.parse("2020-01").start().plusMonths(i - 1L), 50 + i % 3))
                .collect(Collectors.joining());
        Summary worse = summary(
                Defined.as("count calls").window("month").compare("none"),
                steady + "calls islington 2021-06 90",
                "2021-06",
                "2021-05");
        assertThat(rules(worse, ExceptionRule.List.CONCERNS)).isEqualTo("SPECIAL_CAUSE_CONCERN");
        Summary better = summary(
                Defined.as("count calls").window("month").compare("none").good("higher"),
                steady + "calls islington 2021-06 90",
                "2021-06",
                "2021-05");
        assertThat(rules(better, ExceptionRule.List.SUCCESSES)).isEqualTo("SPECIAL_CAUSE_IMPROVEMENT");
    }

    @ParameterizedTest(name = "before {0} comes {1}")
    @CsvSource({"2021-12, 2021-11", "2021-04/2022-03, 2020-04/2021-03", "2021-10/2021-12, 2021-07/2021-09"})
    void changesAreToldFromThePeriodBefore(String period, String before) {
        assertThat(Summary.before(Period.parse(period))).isEqualTo(Period.parse(before));
    }

    private static String rules(Summary summary, ExceptionRule.List list) {
        return summary.list(list).isEmpty()
                ? "-"
                : summary.list(list).get(0).rules().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Summary summary(Defined indicator, String held, String period, String since) {
        KpiSet set = new KpiSet("test", "Test", KpiSet.Kind.SET, null, List.of(KpiSet.Row.of(indicator.indicator())));
        return Summary.of(
                new Scorer(Places.of("islington"), Told.dataset(held)),
                new ScoreRequest(set, List.of(new AreaCode("islington")), Period.parse(period), null, null),
                Period.parse(since));
    }
}
