package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.RollUp;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.PublicationSchedule;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.SeriesId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition says about how its figures are judged, counted and kept back. */
class JudgedDefinitionsTest {

    private final Catalogue catalogue =
            Documents.read("areas.yaml", "board.yaml", "street.yaml").catalogue();

    @Test
    void aTargetMayBeATrajectoryOfTwoOrMoreDatedValues() {
        assertThat(judging("street.met").target())
                .isEqualTo(Target.Trajectory.of(Map.of(
                        YearMonth.of(2021, 3), Quantity.of(60),
                        YearMonth.of(2024, 3), Quantity.of(new BigDecimal("80.5")))));
    }

    @Test
    void aTargetMayBeTheFigureOfTheGroup() {
        assertThat(judging("street.theft-rate").target()).isEqualTo(new Target.NoWorseThanBenchmark());
    }

    @Test
    void aTargetForAYearIsSpreadAsTheYearBeforeUnlessSaidOtherwise() {
        assertThat(judging("street.young-victims").profile()).isEqualTo(Target.Profile.COMPARATOR_YEAR);
        assertThat(judging("street.calls").profile()).isEqualTo(Target.Profile.EVEN);
        assertThat(judging("street.calls").target()).isEqualTo(new Target.Fixed(Quantity.of(620)));
    }

    @Test
    void thresholdsTakeThePlaceOfATarget() {
        assertThat(judging("street.theft").target()).isNull();
        assertThat(judging("street.theft").bands()).hasToString("green <= 380, amber <= 400");
    }

    @Test
    void anAdjustmentPutsThresholdsInThePlaceOfATargetAndTheOtherWayRound() {
        Catalogue adjusted =
                Documents.read("areas.yaml", "street.yaml", "adjust.yaml").catalogue();
        Indicator.Judging rate = judging(adjusted, "street.robbery-rate");
        assertThat(rate.judgesChange()).isTrue();
        assertThat(rate.target()).isNull();
        assertThat(rate.bands()).hasToString("green <= -5, amber <= 0");
        assertThat(judging(adjusted, "street.theft"))
                .isEqualTo(new Indicator.Judging(
                        false,
                        new Target.Fixed(Quantity.of(300)),
                        null,
                        Amount.parse("5%"),
                        null,
                        Target.Profile.EVEN));
    }

    @Test
    void aSeriesHasItsBreaksInOrder() {
        assertThat(catalogue.series(new SeriesId("theft")).orElseThrow().breaks())
                .containsExactly(
                        new Break(
                                YearMonth.of(2012, 4),
                                "bicycles came in",
                                Break.Effect.CAVEAT,
                                "the yearbook",
                                null,
                                true),
                        new Break(YearMonth.of(2017, 4), "shoplifting is counted elsewhere", Break.Effect.BLOCK));
    }

    @Test
    void aSeriesHasItsLicenceAndTheTimeOfItsNextFigures() {
        Series calls = catalogue.series(new SeriesId("calls")).orElseThrow();
        assertThat(calls.licence()).isEqualTo("Open Government Licence v3.0");
        assertThat(calls.expected()).isEqualTo(PublicationSchedule.of(PublicationSchedule.Every.MONTH, "6 weeks"));
        Series theft = catalogue.series(new SeriesId("theft")).orElseThrow();
        assertThat(theft.licence()).isNull();
        assertThat(theft.expected()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // What it counts hands on every break; what it divides by only one whose effect is said.
        "street.theft,         2012-04 2017-04 2019-07",
        "street.theft-rate,    2012-04 2017-04",
        "street.calls,         2019-07",
        "street.met,           2012-04 2017-04 2019-07",
        "street.robbery-rate,  2019-07",
        "street.wait,          ''",
        "street.response,      ''",
        "street.later,         ''",
    })
    void anIndicatorHasTheBreaksOfItsSeries(String id, String months) {
        assertThat(indicator(catalogue, id).cautions().breaks())
                .extracting(caution -> caution.from().toString())
                .isEqualTo(months.isEmpty() ? List.of() : List.of(months.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "street.theft, 5, the larger of its own and its series'",
        "street.theft-rate, 5, what it counts",
        "street.met, 5, what it divides by",
        "street.calls, 0, nobody says",
        "street.robbery-rate, 0, a population does not say",
    })
    void anIndicatorKeepsBackWhatAnyOfItsSeriesDoes(String id, int below, String why) {
        assertThat(indicator(catalogue, id).cautions().suppressBelow()).as(why).isEqualTo(below);
    }

    @Test
    void aSetAndABoardMayBeRolledUp() {
        assertThat(catalogue.set("street").map(KpiSet::rollUp))
                .contains(new RollUp.WeightedPoints(BigDecimal.valueOf(75), BigDecimal.valueOf(50)));
        KpiSet board = catalogue.set("islington-board").orElseThrow();
        assertThat(board.rollUp()).isEqualTo(new RollUp.Majority());
        assertThat(board.rows()).extracting(row -> row.weight().toPlainString()).containsExactly("1", "2.5", "1");
    }

    private Indicator.Judging judging(String id) {
        return judging(catalogue, id);
    }

    private static Indicator.Judging judging(Catalogue catalogue, String id) {
        return indicator(catalogue, id).judging();
    }

    private static Indicator indicator(Catalogue catalogue, String id) {
        return catalogue.indicator(new IndicatorId(id)).orElseThrow();
    }
}
