package org.callover.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Places;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each measure comes to, in a place and in a group, or the reason why it comes to nothing. */
class FiguresTest {

    private static final Areas AREAS = Places.of("""
            camden
            islington
            hackney
            central-north: camden islington
            emptied: hackney@/2018-01
            london: central-north hackney
            """);

    @ParameterizedTest(name = "{0} in {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                                  | area      | period   | figure
            count residential                          | camden    | 2021-Q1  | 60
            count residential + commercial             | camden    | 2021-Q1  | 75
            count burglary - commercial                | camden    | 2021-Q1  | 61
            count victims[age=1-24]                    | camden    | 2021     | 8
            count victims                              | camden    | 2021     | 30
            rate burglary per 1000 over population     | camden    | 2021-Q1  | 0.38
            percentage detected over burglary          | camden    | 2021-Q1  | 25
            mean days over burglary                    | camden    | 2021-Q1  | 3.5
            level caseload                             | camden    | 2021-Q1  | 44
            level caseload                             | camden    | 2021-02  | 43
            # what is missing of any part is missing of the whole
            count residential + commercial             | camden    | 2021-Q2  | INCOMPLETE_PERIOD: June 2021 is missing
            count burglary                             | camden    | 2021-Q2  | INCOMPLETE_PERIOD: April to June 2021 are missing
            count victims[age=1-24]                    | camden    | 2020     | INCOMPLETE_PERIOD: January to December 2020 are missing
            percentage detected over commercial        | camden    | 2021-Q2  | INCOMPLETE_PERIOD: April to June 2021 are missing
            percentage residential over commercial     | camden    | 2021-Q2  | INCOMPLETE_PERIOD: June 2021 is missing
            percentage residential over unheard-of     | camden    | 2021-Q1  | NO_DENOMINATOR: there is no unheard-of to divide by
            rate burglary per 1000 over unheard-of     | camden    | 2021-Q1  | NO_DENOMINATOR: there is no unheard-of for 2021 or an earlier year
            rate burglary per 1000 over nobody         | camden    | 2021-Q1  | ZERO_DENOMINATOR: the nobody is zero
            percentage detected over none              | camden    | 2021-Q1  | ZERO_DENOMINATOR: the denominator is zero
            level caseload                             | camden    | 2021-Q2  | INCOMPLETE_PERIOD: no figure is held for April to June 2021 as a whole, or for any of its months
            """)
    void everyMeasureInOnePlace(String measure, AreaCode area, Period period, String figure) {
        Dataset dataset = Told.dataset("""
                residential camden 2021-01 10
                residential camden 2021-02 20
                residential camden 2021-03 30
                residential camden 2021-04/2021-06 90
                commercial  camden 2021-Q1 15
                commercial  camden 2021-04 5
                commercial  camden 2021-05 6
                burglary    camden 2021-Q1 76
                detected    camden 2021-Q1 19
                days        camden 2021-Q1 266
                victims     camden 2021    30
                victims     camden 2021    8   age=1-24
                population  camden 2021    200000
                nobody      camden 2021    0
                none        camden 2021-Q1 0
                caseload    camden 2021-02 43
                caseload    camden 2021-03 44
                """);
        assertThat(told(figures(measure, dataset).at(area, period))).isEqualTo(figure);
    }

    @ParameterizedTest(name = "over {0}: {1} of the population of {2}, an earlier year: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # window            | first month: | year | earlier | last month: | year | earlier
            2019                |        10    | 2019 | false   |        10   | 2019 | false
            FY2019-20           |        10    | 2019 | false   |         8   | 2020 | false
            2021                |         8    | 2020 | true    |         8   | 2020 | true
            FY2020-21           |         8    | 2020 | false   |         8   | 2020 | true
            2018                | NO_DENOMINATOR | -  | -       | NO_DENOMINATOR | - | -
            FY2018-19           | NO_DENOMINATOR | -  | -       |        10   | 2019 | false
            """)
    void aRateIsOverThePopulationOfTheYearOfTheFirstMonthUnlessSaidOtherwise(
            Period window,
            String first,
            String firstYear,
            String firstEarlier,
            String last,
            String lastYear,
            String lastEarlier) {
        Dataset dataset = Told.dataset("""
                calls      camden 2018-01/2018-03 250
                calls      camden 2018-04/2018-12 750
                calls      camden 2019-01/2019-03 250
                calls      camden 2019-04/2019-12 750
                calls      camden 2020-01/2020-03 250
                calls      camden 2020-04/2020-12 750
                calls      camden 2021-01/2021-03 250
                calls      camden 2021-04/2021-12 750
                population camden 2019 100000
                population camden 2020-06 125000
                """);
        assertRate("rate calls per 1000 over population", dataset, window, first, firstYear, firstEarlier);
        assertRate(
                "rate calls per 1000 over population in the last month's year",
                dataset,
                window,
                last,
                lastYear,
                lastEarlier);
    }

    private static void assertRate(
            String measure, Dataset dataset, Period window, String value, String year, String earlier) {
        EvaluatedFigure evaluated = figures(measure, dataset).at(new AreaCode("camden"), window);
        if (evaluated instanceof Figure figure) {
            assertThat(figure.value()).hasToString(value);
            assertThat(figure.denominatorPeriod()).isNotNull();
            assertThat(String.valueOf(figure.denominatorPeriod())).startsWith(year);
            assertThat(figure.denominatorIsEarlier()).isEqualTo(Boolean.parseBoolean(earlier));
        } else {
            assertThat(((Unscored) evaluated).reason()).hasToString(value);
        }
    }

    @ParameterizedTest(name = "{0} in {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                              | area          | period   | figure
            # counts add, quotients are rebuilt from their parts
            count calls                            | central-north | 2021-01  | 400
            rate calls per 1000 over population    | central-north | 2021-01  | 0.8
            percentage met over calls              | central-north | 2021-01  | 80
            mean days over calls                   | central-north | 2021-01  | 2.5
            level caseload                         | central-north | 2021-01  | 70
            # groups of groups
            count calls                            | london        | 2021-01  | 1000
            # an observation made for the group itself wins over its members' sum
            count calls                            | central-north | 2021-02  | 777
            count calls                            | london        | 2021-02  | 1377
            # but one of a part of the window does not
            count calls                            | central-north | 2021-01/2021-02 | 800
            count days                             | central-north | 2021-Q1  | 3000
            # every member must be complete
            count calls                            | central-north | 2021-03  | INCOMPLETE_GROUP: Islington is incomplete: March 2021 is missing
            percentage met over calls              | central-north | 2021-03  | INCOMPLETE_GROUP: Islington is incomplete: March 2021 is missing
            count calls                            | london        | 2021-03  | INCOMPLETE_GROUP: Central North and Hackney are incomplete: March 2021 is missing
            count calls                            | central-north | 2021-04  | INCOMPLETE_GROUP: Camden and Islington are incomplete: April 2021 is missing
            level caseload                         | central-north | 2021-02  | INCOMPLETE_GROUP: Islington is incomplete
            rate calls per 1000 over adults        | central-north | 2021-01  | NO_DENOMINATOR: there is no adults for 2021 or an earlier year in Islington
            # a group with no members at the time is not zero
            count calls                            | emptied       | 2018-01  | 5
            count calls                            | emptied       | 2018-02  | NO_DATA: no figures are held for Emptied
            rate calls per 1000 over population    | emptied       | 2018-02  | NO_DATA: no figures are held for Emptied
            """)
    void groupsAreRebuiltFromTheirMembersParts(String measure, AreaCode area, Period period, String figure) {
        Dataset dataset = Told.dataset("""
                calls      camden        2021-01 300
                calls      islington     2021-01 100
                calls      hackney       2021-01 600
                calls      camden        2021-02 300
                calls      islington     2021-02 100
                calls      hackney       2021-02 600
                calls      central-north 2021-02 777
                calls      camden        2021-03 300
                calls      hackney       2018-01 5
                met        camden        2021-01 225
                met        islington     2021-01 95
                met        camden        2021-03 225
                days       camden        2021-01 850
                days       islington     2021-01 150
                days       camden        2021-Q1 2000
                days       islington     2021-Q1 1000
                days       central-north 2021-02 9999
                population camden        2021    260000
                population islington     2021    240000
                adults     camden        2021    200000
                caseload   camden        2021-01 40
                caseload   islington     2021-01 30
                caseload   camden        2021-02 41
                """);
        assertThat(told(figures(measure, dataset).at(area, period))).isEqualTo(figure);
    }

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # window           | members in force at its end are counted
            2018-01            | 110
            2018-02            | 101
            2018-01/2018-02    | 202
            2017-12/2018-01    | 220
            """)
    void aGroupHasTheMembersInForceAtTheEndOfTheWindow(Period window, String total) {
        Areas areas = Places.of("""
                camden
                islington
                hackney
                unit: camden hackney@/2018-01 islington@2018-02
                """);
        Dataset dataset = Told.dataset("""
                calls camden    2017-12 100
                calls camden    2018-01 100
                calls camden    2018-02 100
                calls hackney   2017-12 10
                calls hackney   2018-01 10
                calls hackney   2018-02 10
                calls islington 2017-12 1
                calls islington 2018-01 1
                calls islington 2018-02 1
                """);
        Figures figures = new Figures(Defined.measure("count calls"), false, areas, dataset);
        assertThat(told(figures.at(new AreaCode("unit"), window))).isEqualTo(total);
    }

    /** Calls about antisocial behaviour answered in time, as the Metropolitan Police published them in 2023. */
    @ParameterizedTest(name = "{0}, {1}: {2} and not {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # area        | period          | weighted by calls  | printed: the plain mean of the two
            central-north | 2022-08         | 78.87              | 79.33
            central-north | 2022-09         | 84.01              | 84.08
            central-north | 2022-10         | 83.96              | 84.27
            # across months alike
            camden        | 2022-08/2022-10 | 79.80              | -
            islington     | 2022-08/2022-10 | 85.90              | -
            central-north | 2022-08/2022-10 | 82.56              | -
            central-north | 2022-11         | INCOMPLETE_GROUP: Islington is incomplete: November 2022 is missing | -
            camden        | 2022-11         | 86.13              | -
            islington     | 2022-11         | INCOMPLETE_PERIOD: November 2022 is missing | -
            hackney       | 2022-08         | NO_DATA: no figures are held for Hackney | -
            camden        | 2022-12         | ZERO_DENOMINATOR: the weights add up to zero | -
            """)
    void publishedPercentagesAreWeightedByWhatTheyArePercentagesOf(AreaCode area, Period period, String figure) {
        Dataset dataset = Told.dataset("""
                compliance camden    2022-08 72.82
                compliance camden    2022-09 83.04
                compliance camden    2022-10 81.88
                compliance camden    2022-11 86.13
                compliance camden    2022-12 96.59
                compliance islington 2022-08 85.84
                compliance islington 2022-09 85.12
                compliance islington 2022-10 86.67
                compliance islington 2022-11 87.6
                calls      camden    2022-08 510
                calls      camden    2022-09 617
                calls      camden    2022-10 749
                calls      camden    2022-11 646
                calls      camden    2022-12 0
                calls      islington 2022-08 443
                calls      islington 2022-09 540
                calls      islington 2022-10 574
                """);
        EvaluatedFigure found =
                figures("weighted-mean compliance by calls", dataset).at(area, period);
        assertThat(found instanceof Figure mean ? mean.value().rounded(2).toString() : told(found))
                .isEqualTo(figure);
    }

    @Test
    void theMonthsThatAreMissingAndThePartThatIsNotAreGiven() {
        Dataset dataset = Told.dataset("""
                calls camden    2021-01 300
                calls camden    2021-03 302
                met   camden    2021-01 30
                calls islington 2021-Q1 100
                """);
        Unscored count = (Unscored) figures("count calls", dataset).at(new AreaCode("camden"), Period.parse("2021-Q1"));
        assertThat(count.missing()).containsExactly(YearMonth.of(2021, 2));
        assertThat(count.partialValue()).hasToString("602");
        Unscored group =
                (Unscored) figures("count calls", dataset).at(new AreaCode("central-north"), Period.parse("2021-Q1"));
        assertThat(group.partialValue()).hasToString("702");
    }

    @ParameterizedTest(name = "{0} of the first quarter, with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # area        | held                                          | part that is there
            camden        | camden 2020-12 5                              | -
            camden        | camden 2020-12 5, camden 2021-01 7            | 7
            # a zero that was observed is a part
            camden        | camden 2021-01 0                              | 0
            # of a group, every month may be missing somewhere
            central-north | camden 2021-Q1 300, islington 2020-12 5       | 300
            central-north | camden 2020-12 5, islington 2020-12 5         | -
            """)
    void nothingObservedIsNoPartOfZero(AreaCode area, String held, String part) {
        Dataset dataset = Told.dataset("calls " + held.replace(", ", "\ncalls "));
        Unscored unscored = (Unscored) figures("count calls", dataset).at(area, Period.parse("2021-Q1"));
        assertThat(Objects.toString(unscored.partialValue(), "-")).isEqualTo(part);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # held           | where counts below 5 are not shown
            met 10, calls 40 | 25
            met 3, calls 40  | SUPPRESSED: showing it could reveal a count below 5
            # that nothing could be divided would tell that little was counted
            met 3, calls 0   | SUPPRESSED: showing it could reveal a count below 5
            met 0, calls 0   | ZERO_DENOMINATOR: the denominator is zero
            # what is missing was not counted at all
            met 10           | NO_DENOMINATOR: there is no calls to divide by
            calls 40         | NO_DATA: no figures are held for Camden
            """)
    void whatTellsOfASmallCountIsHiddenAndWhatIsMissingIsNot(String held, String figure) {
        Dataset dataset = Told.dataset(held.replaceAll("(\\w+) (\\d+)(, )?", "$1 camden 2021-01 $2\n"));
        Figures figures = Figures.of(
                Defined.as("percentage met over calls").suppressBelow(5).indicator(), AREAS, dataset);
        assertThat(told(figures.at(new AreaCode("camden"), Period.parse("2021-01"))))
                .isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({
        "percentage met over calls",
        "rate met per 1000 over calls",
        "mean met over calls",
        "weighted-mean met by calls"
    })
    void aPartOfANumeratorIsNoPartOfAQuotient(String measure) {
        Dataset dataset = Told.dataset("""
                calls camden 2021-01 300
                met   camden 2021-01 30
                """);
        Unscored unscored = (Unscored) figures(measure, dataset).at(new AreaCode("camden"), Period.parse("2021-Q1"));
        assertThat(unscored.reason()).isEqualTo(UnscoredReason.INCOMPLETE_PERIOD);
        assertThat(unscored.missing()).hasSize(2);
        assertThat(unscored.partialValue()).isNull();
    }

    @Test
    void percentagesThatWereOnlyPublishedDoNotAddAcrossAreas() {
        Dataset dataset = Told.dataset("""
                confidence camden        2021-Q1 60
                confidence islington     2021-Q1 64
                confidence central-north 2020-Q4 62
                """);
        Figures figures = new Figures(Defined.measure("level confidence"), true, AREAS, dataset);
        AreaCode group = new AreaCode("central-north");
        assertThat(told(figures.at(group, Period.parse("2020-Q4")))).isEqualTo("62");
        assertThat(told(figures.at(group, Period.parse("2021-Q1"))))
                .isEqualTo("NOT_ADDITIVE: percentages cannot be added up, and none is held for the group itself");
    }

    @Test
    void aFigureCarriesTheFlagsOfAllItsParts() {
        Dataset dataset = Told.dataset("""
                calls      camden    2021-01 300
                calls      islington 2021-01 100 provisional
                population camden    2021    1000 estimated
                population islington 2021    1000
                """);
        Figures figures = figures("rate calls per 1000 over population", dataset);
        Period january = Period.parse("2021-01");
        assertThat(((Figure) figures.at(new AreaCode("camden"), january)).isProvisional())
                .isFalse();
        assertThat(((Figure) figures.at(new AreaCode("central-north"), january)).isProvisional())
                .isTrue();
        assertThat(((Figure) figures.at(new AreaCode("central-north"), january)).flags())
                .hasSize(2);
    }

    private static Figures figures(String measure, Dataset dataset) {
        return new Figures(Defined.measure(measure), measure.startsWith("percentage"), AREAS, dataset);
    }

    private static String told(EvaluatedFigure evaluated) {
        return evaluated instanceof Figure figure
                ? figure.value().toString()
                : ((Unscored) evaluated).reason() + ": " + ((Unscored) evaluated).text();
    }
}
