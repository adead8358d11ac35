package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.callover.kpi.catalogue.definition.Adjustment;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private final Catalogue catalogue =
            Documents.read("areas.yaml", "board.yaml", "street.yaml").catalogue();

    @Test
    void documentsWithEveryKeyHaveNoFault() {
        assertThat(Documents.read(Documents.NAMES.toArray(String[]::new)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "street.robbery,       offences,                       false, 2, fytd",
        "street.young-victims, victims,                        false, 0, rolling-12",
        "street.robbery-rate,  'offences per 1,000 people',    false, 1, rolling-12",
        "street.detections,    %,                              true,  1, rolling-12",
        "street.wait,          minutes per call,               false, 1, rolling-3",
        "street.response,      %,                              true,  1, rolling-12",
        "street.sleepers,      people,                         false, 0, latest",
        "street.standing,      %,                              true,  1, latest",
        "street.later,         '',                             false, 0, rolling-12",
    })
    void unitDecimalsAndWindowFollowFromTheMeasure(
            String id, String unit, boolean isPercentage, int decimals, String window) {
        Indicator indicator = indicator(id);
        assertThat(indicator.unit()).isEqualTo(unit);
        assertThat(indicator.isPercentage()).isEqualTo(isPercentage);
        assertThat(indicator.decimals()).isEqualTo(decimals);
        assertThat(indicator.window()).hasToString(window);
    }

    @Test
    void anIndicatorIsWhatItsDefinitionSays() {
        Indicator robbery = indicator("street.robbery");
        assertThat(robbery.text())
                .isEqualTo(new Indicator.Descriptions("Robbery", "It frightens", "Safer Streets", null, null));
        assertThat(robbery.status()).isEqualTo(Status.LIVE);
        assertThat(robbery.direction()).isEqualTo(Direction.LOWER);
        assertThat(robbery.comparator()).isEqualTo(new Comparator.Baseline(Period.parse("FY2017-18")));
        assertThat(robbery.judging().target())
                .isEqualTo(new Target.Change(Amount.parse("-5%"), Comparator.YEAR_EARLIER));
        assertThat(robbery.judging().amberWithin()).isEqualTo(Amount.parse("5%"));
        assertThat(robbery.benchmark())
                .isEqualTo(new Benchmark(
                        new AreaCode("inner"),
                        Benchmark.Figure.MEAN_OF_RATES,
                        false,
                        new Benchmark.Ranking(Benchmark.Order.BEST_FIRST)));
    }

    @Test
    void targetsKeepTheirDigits() {
        assertThat(indicator("street.young-victims").judging().target())
                .isEqualTo(Target.ByYear.of(Map.of(
                        FinancialYear.of(2021), Quantity.of(40),
                        FinancialYear.of(2022), Quantity.of(new BigDecimal("38.50")))));
        assertThat(indicator("street.robbery-rate").judging())
                .isEqualTo(new Indicator.Judging(true, new Target.Fixed(Quantity.of(-5)), null, null));
    }

    @Test
    void aMeasureMayPickABreakdownAddAndSubtract() {
        assertThat(terms("street.young-victims")).containsExactly("knife-injury-victims[age=1-24]");
        assertThat(terms("street.robbery-rate")).containsExactly("robbery", "calls", "population");
        assertThat(indicator("street.detections").parts().denominatorOrThrow().of())
                .hasToString("robbery + calls - knife-injury-victims");
    }

    @Test
    void noDirectionCarriesItsReasonAndItsPair() {
        Indicator response = indicator("street.response");
        assertThat(response.direction()).isEqualTo(new Direction.None("the standard changed"));
        assertThat(response.text().pairedWith()).isEqualTo(new IndicatorId("street.detections"));
    }

    @Test
    void setsComeBeforeBoards() {
        assertThat(catalogue.sets()).extracting(KpiSet::id).containsExactly("street", "islington-board");
    }

    @Test
    void aBoardsRowSaysMoreThanItsBoardAndTheBoardMoreThanTheIndicator() {
        KpiSet board = catalogue.set("islington-board").orElseThrow();
        Indicator robbery = indicator("street.robbery");
        assertThat(board.area()).isEqualTo(new AreaCode("E09000019"));
        assertThat(board.note()).isEqualTo("The ranks are of 2021");
        assertThat(board.rows())
                .containsExactly(
                        new KpiSet.Row(
                                robbery,
                                "On the street",
                                "Robbery",
                                Window.rolling(12),
                                Comparator.YEAR_EARLIER,
                                null,
                                2),
                        new KpiSet.Row(
                                robbery,
                                "On the street",
                                "Robbery, five years",
                                Window.FINANCIAL_YEAR,
                                new Comparator.YearsEarlier(5),
                                new AreaCode("inner"),
                                1,
                                new BigDecimal("2.5")),
                        new KpiSet.Row(
                                indicator("street.young-victims")
                                        .beside(List.of(new Benchmark(
                                                new AreaCode("inner"),
                                                Benchmark.Figure.POOLED,
                                                true,
                                                new Benchmark.Ranking(
                                                        Benchmark.Order.LOWEST_FIRST,
                                                        Benchmark.Of.VALUE,
                                                        new IndicatorId("street.robbery-rate"))))),
                                "Young people",
                                "Young victims",
                                Window.rolling(12),
                                Comparator.YEAR_EARLIER,
                                null,
                                0));
    }

    @Test
    void aGroupsMembersAreDated() {
        assertThat(catalogue.areas().membersAt(new AreaCode("inner"), YearMonth.of(2009, 1)))
                .extracting(AreaCode::value)
                .containsExactly("E09000019", "E09000012");
        assertThat(catalogue.areas().membersAt(new AreaCode("inner"), YearMonth.of(2021, 1)))
                .extracting(AreaCode::value)
                .containsExactly("E09000019", "E09000007");
    }

    @Test
    void anExampleKeepsItsFiguresAsWritten() {
        Example example = catalogue.examples().get("street").get(0);
        assertThat(example.document()).isEqualTo("street.yaml");
        assertThat(example.line()).isEqualTo(113);
        assertThat(example.given().get(1).value()).isEqualByComparingTo("12.5");
        assertThat(example.given().get(1).breakdown()).hasToString("age=1-24;hour=22");
        assertThat(example.when().window()).isEqualTo(Window.rolling(12));
        assertThat(example.then()).containsEntry("percentChange", "-5.0").containsEntry("of", "3");
        assertThat(example.then().keySet()).startsWith("significance", "assessment", "movement", "value");
    }

    @Test
    void anIndicatorsTextIsAsSomebodyWroteIt() {
        assertThat(text("street.robbery")).isEqualTo("""
                        id: street.robbery
                        title: Robbery
                        why: It frightens
                        measure: { count: robbery }
                        good: lower
                        judge: value
                        window: fytd
                        compare: { baseline: FY2017-18 }
                        target: { change: -5%, on: year-earlier } # the plan of 2021
                        amber-within: 5%
                        benchmark: { group: inner, figure: mean-of-rates, include-self: false, rank: best-first }
                        decimals: 2
                        owner: Safer Streets
                        """);
        assertThat(text("street.young-victims"))
                .endsWith("note: |\n  Counted once each,\n  whatever the number of offences.\n");
        assertThat(text("street.sleepers"))
                .isEqualTo("{ id: street.sleepers, title: Rough sleepers, measure: { level: sleepers }, good: lower, "
                        + "no-target: none yet, status: live }\n");
        assertThat(text("street.later")).isEqualTo("id: street.later\ntitle: Later\nstatus: in-development\n");
    }

    @Test
    void anAdjustmentChangesTargetMarginAgeOwnerAndStatusOnly() {
        Catalogue adjusted =
                Documents.read("areas.yaml", "street.yaml", "adjust.yaml").catalogue();
        Indicator robbery =
                adjusted.indicator(new IndicatorId("street.robbery")).orElseThrow();
        assertThat(robbery.status()).isEqualTo(Status.RETIRED);
        assertThat(robbery.text().owner()).isEqualTo("the leader");
        assertThat(robbery.judging()).isEqualTo(new Indicator.Judging(false, null, "dropped in 2022", null));
        assertThat(robbery.window()).isEqualTo(Window.FYTD);
        Indicator sleepers =
                adjusted.indicator(new IndicatorId("street.sleepers")).orElseThrow();
        assertThat(sleepers.judging().target()).isEqualTo(new Target.Fixed(Quantity.of(10)));
        assertThat(sleepers.judging().amberWithin()).isEqualTo(Amount.parse("2"));
        assertThat(sleepers.judging().maxAge()).isEqualTo(36);
        assertThat(robbery.judging().maxAge()).isEqualTo(Indicator.Judging.USUAL_MAX_AGE);
        assertThat(adjusted.textOf(sleepers.id()).orElseThrow())
                .startsWith("{ id: street.sleepers")
                .endsWith(
                        "# adjusted by adjust.yaml:6\nid: street.sleepers\ntarget: 10\namber-within: 2\nmax-age: 36\n");
    }

    @Test
    void anAdjustmentIsKnownByItsPlaceAndItsOwnText() {
        Catalogue adjusted =
                Documents.read("areas.yaml", "street.yaml", "adjust.yaml").catalogue();
        assertThat(adjusted.adjustmentsOf(new IndicatorId("street.sleepers")))
                .containsExactly(new Adjustment.Source(
                        "adjust.yaml", 6, "id: street.sleepers\ntarget: 10\namber-within: 2\nmax-age: 36\n"));
        assertThat(catalogue.adjustmentsOf(new IndicatorId("street.sleepers"))).isEmpty();
    }

    @Test
    void aCommentInADefinitionIsNoAdjustment() {
        Catalogue commented = Documents.catalogue(Documents.text("s.yaml", """
                kpi: 1
                set: s
                title: S
                indicators:
                  - id: s.a
                    title: A
                    # adjusted by somebody.yaml:1
                    status: in-development
                """));
        assertThat(commented.adjustmentsOf(new IndicatorId("s.a"))).isEmpty();
    }

    @Test
    void anAdjustDocumentSaysWhoDecidedItWhenAndWhy() {
        String decided = """
                kpi: 1
                adjust: ours
                title: Ours
                by: The board
                date: 2026-03-31
                reason: New plan
                indicators: []
                """;
        assertThat(provenance(decided))
                .isEqualTo(new Document.Provenance("The board", LocalDate.of(2026, 3, 31), "New plan"));
        assertThat(provenance("kpi: 1\nadjust: ours\ntitle: Ours\nindicators: []\n"))
                .isEqualTo(new Document.Provenance(null, null, null));
    }

    private static Document.Provenance provenance(String adjust) {
        return Documents.catalogue(Documents.text("ours.yaml", adjust))
                .documents()
                .get(0)
                .provenance();
    }

    @Test
    void theRevisionIsOfTheTextsWhereverTheyAreKept() {
        String revision = catalogue.revision();
        assertThat(Documents.read("street.yaml", "areas.yaml", "board.yaml")
                        .catalogue()
                        .revision())
                .isEqualTo(revision)
                .matches("[0-9a-f]{12}");
        assertThat(Documents.read("street.yaml", "areas.yaml").catalogue().revision())
                .isNotEqualTo(revision);
    }

    @Test
    void itNamesTheDocumentsItWasMadeOf() {
        assertThat(catalogue.documents())
                .extracting(document -> document.name() + " " + document.kind().keyword() + " " + document.id())
                .containsExactly(
                        "areas.yaml areas test-areas", "board.yaml board islington-board", "street.yaml set street");
    }

    @Test
    void seriesAreFoundById() {
        assertThat(catalogue.series(new SeriesId("population")).orElseThrow().unit())
                .isEqualTo("people");
        assertThat(catalogue.series(new SeriesId("absent"))).isEmpty();
    }

    @Test
    void nothingReadIsAnEmptyCatalogue() {
        assertThat(CatalogueReader.read(List.of()).catalogue().sets()).isEmpty();
    }

    private List<String> terms(String id) {
        return indicator(id).measureOrThrow().terms().map(String::valueOf).toList();
    }

    private String text(String id) {
        return catalogue.textOf(new IndicatorId(id)).orElseThrow();
    }

    private Indicator indicator(String id) {
        return catalogue.indicator(new IndicatorId(id)).orElseThrow();
    }
}
