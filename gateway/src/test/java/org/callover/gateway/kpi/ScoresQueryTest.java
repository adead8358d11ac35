package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.request.ScoresQuery;
import org.callover.gateway.wire.scorecard.Scored2021;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.ScoreRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresQueryTest {

    private static final AreaCode ISLINGTON = new AreaCode("E09000019");
    private static final AreaCode CAMDEN = new AreaCode("E09000007");
    private static final AreaCode HACKNEY = new AreaCode("E09000012");

    private final Catalogue catalogue = Scored2021.catalogue();
    private final Snapshot now =
            new Snapshot(catalogue, Scored2021.dataset(), catalogue.sets(), Ledger.EMPTY, Clock.systemUTC());
    private final KpiSet set = catalogue.set("knives").orElseThrow();

    @Test
    void areasAreNamedByCodeOrNameAndComeOnceInTheirOrder() {
        assertThat(read("area=Camden,E09000019", "area=camden").areas()).containsExactly(CAMDEN, ISLINGTON);
    }

    @Test
    void aGroupIsOnePlaceAndItsMembersAreThree() {
        assertThat(read("area=boroughs").areas()).containsExactly(new AreaCode("boroughs"));
        assertThat(read("area=Camden", "members=boroughs").areas()).containsExactly(CAMDEN, ISLINGTON, HACKNEY);
    }

    @Test
    void withoutAPeriodTheLastMonthHeldIsAsked() {
        assertThat(read("area=Camden").period()).isEqualTo(Period.parse("2021-12"));
    }

    @Test
    void withoutAnAreaABoardIsAboutItsOwn() {
        KpiSet board = new KpiSet("board", "Board", KpiSet.Kind.BOARD, HACKNEY, set.rows());
        assertThat(ScoresQuery.read(query(), board, now).areas()).containsExactly(HACKNEY);
    }

    @Test
    void withoutAnAreaASetSaysWhatToDo() {
        assertThatThrownBy(() -> read())
                .hasMessage(
                        "'knives' is not for a single area; say which area, as in area=E09000019 or members=london-boroughs.");
    }

    @Test
    void windowAndComparatorReplaceThoseOfTheDefinitions() {
        ScoreRequest request = read("area=Camden", "period=FY2020-21", "window=rolling-3", "compare=previous");
        assertThat(request.period()).isEqualTo(Period.parse("2020-04/2021-03"));
        assertThat(request.window()).isEqualTo(Window.rolling(3));
        assertThat(request.comparator()).isEqualTo(Comparator.PREVIOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "area=Camdem,           UNKNOWN_AREA,  did you mean 'Camden'?",
        "members=Camden,        NOT_A_GROUP,   area=E09000007",
        "period=soon,           BAD_PARAMETER, 'soon' is not a period",
        "period=1066,           BAD_PARAMETER, outside the years 1900 to 2199",
        "window=1066,           BAD_PARAMETER, outside the years 1900 to 2199",
        "window=roling-12,      BAD_PARAMETER, is not a window",
        "compare=lastyear,      BAD_PARAMETER, is not a comparator",
        "compare=3000,          BAD_PARAMETER, outside the years 1900 to 2199",
    })
    void whatCannotBeReadIsAFault(String pair, String code, String message) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> read("area=Islington", pair.strip()));
        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(message);
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> read("area=Camdem,Hackny", "period=soon", "members=nowhere"));
        assertThat(refusal.problem().errors())
                .extracting(Fault::parameter)
                .containsExactly("period", "area", "area", "members");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area=Camden                | E09000007 | ''           | ''
            area=Camden period=2021    | E09000007 | ''           | ''
            area=E09000099             | ''        | UNKNOWN_AREA | area
            area=Camden,E09000099      | E09000007 | UNKNOWN_AREA | area
            members=E12000099          | ''        | UNKNOWN_AREA | members
            area=Camden period=2031-01 | E09000007 | NOT_HELD     | period
            area=Camden period=1950    | E09000007 | NOT_HELD     | period
            """)
    void warnsAboutWhatMayBeRightButIsUnknown(String pairs, String areas, String code, String parameter) {
        Query query = query(pairs.split(" "));
        ScoreRequest request = ScoresQuery.read(query, set, now);
        assertThat(request.areas()).extracting(AreaCode::value).isEqualTo(list(areas));
        assertThat(query.warnings()).extracting(Warning::code).isEqualTo(list(code));
        assertThat(query.warnings()).extracting(Warning::parameter).isEqualTo(list(parameter));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    @Test
    void warnsAboutMonthsOfAHistoryThatAreNotHeld() {
        Query query = query("area=Camden", "from=2021-01", "to=2031-01");
        ScoresQuery.readMonths(query, set, now);
        assertThat(query.warnings())
                .containsExactly(new Warning(
                        "NOT_HELD", "there are no observations for 2031-01 yet; the newest are for 2021-12", "to"));
    }

    @ParameterizedTest
    @CsvSource({"2021-11, true", "FY2019-20, true", "2021-12, false", "2022-01, false", "2021, false"})
    void whatChangedIsAskedSinceAnEarlierPeriod(String since, boolean isEarlier) {
        Query query = query();
        Period asked = Period.parse("2021-12");
        if (isEarlier) {
            assertThat(Summaries.before(asked, Period.parse(since), query)).isEqualTo(Period.parse(since));
        } else {
            assertThatThrownBy(() -> Summaries.before(asked, Period.parse(since), query))
                    .hasMessageContaining("does not end before 2021-12, the period asked for");
        }
    }

    @Test
    void whatWouldCostTooMuchIsRefused() {
        KpiSet large = new KpiSet(
                "large",
                "Large",
                KpiSet.Kind.SET,
                null,
                Collections.nCopies(5_000, set.rows().get(0)));
        assertThat(ScoresQuery.read(query("members=boroughs", "area=Camden"), set, now)
                        .areas())
                .hasSize(3);
        assertThatThrownBy(() -> ScoresQuery.read(query("members=boroughs"), large, now))
                .hasMessageContaining("5000 rows in 3 areas over 12 months");
        assertThatThrownBy(() -> ScoresQuery.read(query("area=Camden", "window=rolling-999"), large, now))
                .hasMessageContaining("999 months");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,            -,          2020-01/2021-12",
                "from=2021-03, -,          2021-03/2021-12",
                "-,            to=2021-03, 2020-01/2021-03",
                "from=2020-Q4, to=2021,    2020-10/2021-12",
                "from=2019-05, to=2019-05, 2019-05",
            })
    void aHistoryIsOfTheMonthsAskedForOrOfAllThatAreHeld(String from, String to, String months) {
        String[] pairs =
                Stream.of("area=Camden", from, to).filter(Objects::nonNull).toArray(String[]::new);
        assertThat(ScoresQuery.readMonths(query(pairs), set, now).period()).isEqualTo(Period.parse(months));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2021-03, to=2020-12, 2021-03 is after 2020-12",
        "from=2021-03, to=later,   'later' is not a period",
        "from=2022-01, area=Camden, 2022-01 is after 2021-12",
        "from=1900,    members=boroughs, 300 rows in 3 areas at 1464 months are too many for one answer",
    })
    void monthsThatCannotBeGivenAreAFault(String pair, String other, String message) {
        KpiSet large = new KpiSet(
                "large",
                "Large",
                KpiSet.Kind.SET,
                null,
                Collections.nCopies(300, set.rows().get(0)));
        assertThatThrownBy(() -> ScoresQuery.readMonths(query("area=Islington", pair, other), large, now))
                .hasMessageContaining(message);
    }

    @Test
    void aBoardWhoseRowsAllNameAnAreaNeedsNone() {
        KpiSet.Row row = set.rows().get(0);
        KpiSet board = new KpiSet(
                "board",
                "Board",
                KpiSet.Kind.BOARD,
                null,
                List.of(new KpiSet.Row(
                        row.indicator(), null, row.title(), row.window(), row.comparator(), CAMDEN, row.decimals())));
        assertThat(ScoresQuery.read(query(), board, now).areas()).containsExactly(CAMDEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area=E09000007                  | period=2021-12                 | area=E09000007&period=2021-12",
                "period=2021-12/2021-12          | area=camden                    | area=E09000007&period=2021-12",
                "area=Camden                     | area=E09000007                 | area=E09000007&period=2021-12",
                "area=Camden,Islington           | period=FY2020-21               | area=E09000007,E09000019&period=2020-04/2021-03",
                "area=Islington,Camden           | period=2020-04/2021-03         | area=E09000019,E09000007&period=2020-04/2021-03",
                "members=boroughs                | window=2021                    | area=E09000019,E09000007,E09000012&period=2021-12&window=2021-01/2021-12",
                "area=Camden                     | window=rolling-3               | area=E09000007&period=2021-12&window=rolling-3",
                "area=Camden                     | compare=2019                   | area=E09000007&period=2021-12&compare=2019-01/2019-12",
            })
    void equalQuestionsHaveOneTextThatAsksTheSame(String pair, String other, String text) {
        Question knives = Question.of("kpi-sets", "knives", "scores");
        Question asked = ScoresQuery.question(knives, read(pair, other));
        assertThat(asked).hasToString("kpi-sets/knives/scores?" + text);
        assertThat(ScoresQuery.question(knives, read(text.split("&")))).isEqualTo(asked);
    }

    @Test
    void questionOfAHistoryNamesItsFirstAndLastMonth() {
        Question history = Question.of("kpi-sets", "knives", "history");
        ScoreRequest request = ScoresQuery.readMonths(query("area=Camden", "from=2021-Q1", "to=FY2021-22"), set, now);
        Question asked = ScoresQuery.questionOfMonths(history, request);
        assertThat(asked).hasToString("kpi-sets/knives/history?area=E09000007&from=2021-01&to=2022-03");
    }

    @ParameterizedTest
    @CsvSource({
        "knives.guns,                            knives.guns",
        "'knives.guns,knives.knife-crime',       knives.knife-crime knives.guns",
        "'knives.detected,knives.detected',      knives.detected",
        "'knives.guns,knives.detected,knives.knife-crime', knives.knife-crime knives.detected knives.guns",
    })
    void onlyTheRowsAskedForAreScoredInTheOrderOfTheSet(String ids, String rows) {
        ScoreRequest request = read("area=Camden", "indicator=" + ids);
        assertThat(request.set().rows())
                .extracting(row -> row.indicator().id().value())
                .containsExactly(rows.split(" "));
    }

    @Test
    void aPartOfASetHasItsOwnQuestionButAllOfItHasThatOfTheSet() {
        assertThat(question("area=Camden", "indicator=knives.guns,knives.knife-crime"))
                .startsWith("kpi-sets/knives/scores?indicator=knives.knife-crime,knives.guns&area=");
        assertThat(question("area=Camden", "indicator=knives.guns,knives.detected,knives.knife-crime"))
                .isEqualTo(question("area=Camden"));
    }

    private String question(String... pairs) {
        ScoreRequest request = read(pairs);
        return ScoresQuery.question(ScoresQuery.about(set, "scores", request), request)
                .toString();
    }

    @Test
    void anIndicatorOfAnotherSetIsRefused() {
        assertThatThrownBy(() -> read("area=Camden", "indicator=knives.gunz,x"))
                .hasMessageContaining("'knives.gunz' is not an indicator of 'knives'; its rows are listed at "
                        + "/kpi-sets/knives; did you mean 'knives.guns'?")
                .hasMessageContaining("'x' is not an indicator of 'knives'");
    }

    @Test
    void theFileOfAPartIsNamedAfterIt() {
        assertThat(ScoresQuery.fileName(set, read("area=Camden"))).isEqualTo("knives_E09000007_2021-12");
        assertThat(ScoresQuery.fileName(set, read("area=Camden", "indicator=knives.guns")))
                .isEqualTo("knives_knives.guns_E09000007_2021-12");
        assertThat(ScoresQuery.fileName(set, read("area=Camden", "indicator=knives.guns,knives.detected")))
                .isEqualTo("knives_2-indicators_E09000007_2021-12");
    }

    private ScoreRequest read(String... pairs) {
        return ScoresQuery.read(query(pairs), set, now);
    }

    private static Query query(String... pairs) {
        return Asked.of(pairs, "area", "members", "indicator", "period", "from", "to", "window", "compare");
    }
}
