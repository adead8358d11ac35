package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which observations answer for a period. In the tables an observation is {@code period=value@import}. */
class ColumnTest {

    @ParameterizedTest(name = "{0} answer {1} with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # held                                                       | asked             | total
            # one observation of exactly the period
            2021=383                                                     | 2021              | 383
            2023-04/2023-10=742                                          | 2023-04/2023-10   | 742
            # months, quarters and odd runs that tile it
            2021-01=1 2021-02=2 2021-03=4                                | 2021-Q1           | 7
            2021-Q1=10 2021-Q2=20 2021-Q3=30 2021-Q4=40                  | 2021              | 100
            2021-01/2021-05=5 2021-06=1 2021-07/2021-12=6                | 2021              | 12
            2020=400 2021-Q1=50                                          | 2020-01/2021-03   | 450
            # an observation of exactly the period wins over a tiling of the same import
            2021=100 2021-01/2021-06=40 2021-07/2021-12=61               | 2021              | 100
            2021-01/2021-06=40 2021-07/2021-12=61                        | 2021              | 101
            # overlaps are never added twice
            2021-01/2021-07=7 2021-06/2021-12=70 2021-08/2021-12=5       | 2021              | 12
            2021-Q1=3 2021-01=1 2021-02=1 2021-03=1 2021-04=9            | 2021-01/2021-04   | 12
            2021-01/2021-02=2 2021-Q1=9 2021-03/2021-06=7                | 2021-01/2021-06   | 9
            # an observation that reaches beyond the period is no part of it
            2021=100 2021-01=8                                           | 2021-01           | 8
            FY2020-21=1000 2021-01=1 2021-02=2 2021-03=3                 | 2021-Q1           | 6
            """)
    void anExactCoverWinsAndElseATilingIsAdded(String held, Period asked, String total) {
        Reading reading = column(held).total(asked);
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.partial()).isNull();
        assertThat(reading.value()).hasToString(total);
    }

    @ParameterizedTest(name = "{0} leave {2} of {1} missing")
    @CsvSource(delimiter = '|', textBlock = """
            # held                                   | asked             | missing                     | partial
            2021-01=1 2021-03=4                      | 2021-Q1           | 2021-02                     | 5
            2021-01=1 2021-02=2                      | 2021-Q1           | 2021-03                     | 3
            2021-02=2 2021-03=4                      | 2021-Q1           | 2021-01                     | 6
            2021-01=0                                | 2021-Q1           | 2021-02 2021-03             | 0
            2021-Q1=9 2021-Q3=7                      | 2021-01/2021-09   | 2021-04 2021-05 2021-06     | 16
            # the tiling that leaves out the fewest months, though an overlap would reach further
            2021-Q1=9 2021-03/2021-04=7              | 2021-01/2021-04   | 2021-04                     | 9
            # what reaches beyond the period does not account for its months
            2021=100                                 | 2021-Q1           | 2021-01 2021-02 2021-03     | -
            2020=100                                 | 2021-Q1           | 2021-01 2021-02 2021-03     | -
            """)
    void aMissingMonthIsNamedAndNeverZero(String held, Period asked, String missing, String partial) {
        Reading reading = column(held).total(asked);
        assertThat(reading.missing()).isEqualTo(months(missing));
        assertThat(Objects.toString(reading.partial(), "-")).isEqualTo(partial);
    }

    @ParameterizedTest(name = "{0} give {2} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # held                                             | asked    | total
            # the same period: the later import, in whatever order they are loaded
            2021-05=30@1 2021-05=31@2                          | 2021-05  | 31
            2021-05=31@2 2021-05=30@1                          | 2021-05  | 31
            2021=383@1 2021=390@2                              | 2021     | 390
            2021=390@2 2021=383@1                              | 2021     | 390
            # a period told again in parts: the later parts supersede the whole
            2021-Q1=30@1 2021-01=9@2 2021-02=10@2 2021-03=12@2 | 2021-Q1  | 31
            2021-01=9@2 2021-02=10@2 2021-03=12@2 2021-Q1=30@1 | 2021-Q1  | 31
            # parts from several later imports do as well
            2021-Q1=30@1 2021-01=9@2 2021-02/2021-03=22@3      | 2021-Q1  | 31
            # a later whole supersedes earlier parts
            2021-01=9@1 2021-02=10@1 2021-03=12@1 2021-Q1=30@2 | 2021-Q1  | 30
            # parts that do not account for every month supersede nothing
            2021-Q1=30@1 2021-01=9@2 2021-02=10@2              | 2021-Q1  | 30
            2021-Q1=30@2 2021-01=9@1 2021-02=10@3 2021-03=12@3 | 2021-Q1  | 30
            """)
    void aLaterImportSupersedesAnEarlierOne(String held, Period asked, String total) {
        assertThat(column(held).total(asked).value()).hasToString(total);
    }

    @Test
    void aWholeThatIsSupersededIsNoPieceOfALongerTilingEither() {
        Column column = column("2021-Q1=30@1 2021-Q2=20@1 2021-01=9@2 2021-02=10@2 2021-03=12@2");
        Period half = Period.parse("2021-01/2021-06");
        assertThat(column.total(half).value()).hasToString("51");
        assertThat(column.tiles(half))
                .extracting(held -> held.period() + "=" + held.value() + "@" + held.source())
                .containsExactly("2021-01=9@2", "2021-02=10@2", "2021-03=12@2", "2021-04/2021-06=20@1");
        assertThat(column.held(half))
                .extracting(held -> held.period().toString())
                .doesNotContain("2021-01/2021-03");
    }

    @ParameterizedTest(name = "{0} add to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-01=1 2021-02=0.5 2021-03=0.25      | 1.75
            2021-01=0.000001 2021-02=999999999      | 999999999.000001
            2021-01=-3 2021-02=3.0                  | 0
            2021-01/2021-02=0.1 2021-03=0.2         | 0.3
            """)
    void decimalsOfAnyScaleAddExactly(String held, String total) {
        assertThat(column(held).total(Period.parse("2021-01/2021-03")).value()).hasToString(total);
    }

    @Test
    void aTotalCarriesTheFlagsOfItsPiecesAndOfNoOthers() {
        Column column = Told.dataset("""
                        calls camden 2021-01 1
                        calls camden 2021-02 1 provisional
                        calls camden 2021-03 1
                        calls camden 2021-Q2 1 estimated;provisional
                        """).column(Term.of(new SeriesId("calls")), new AreaCode("camden"));
        assertThat(column.total(Period.parse("2021-01")).flags()).isEmpty();
        assertThat(column.total(Period.parse("2021-Q1")).flags()).containsExactly(Flag.PROVISIONAL);
        assertThat(column.total(Period.parse("2021-03/2021-06")).flags())
                .containsExactlyInAnyOrder(Flag.PROVISIONAL, Flag.ESTIMATED);
    }

    @ParameterizedTest(name = "of {0}, at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # held                                   | at      | latest
            2021-03=8 2021-09=9                      | 2021-12 | 2021-09=9
            2021-03=8 2021-09=9                      | 2021-09 | 2021-09=9
            2021-03=8 2021-09=9                      | 2021-08 | 2021-03=8
            2021-03=8 2021-09=9                      | 2021-02 | -
            2021-Q1=8 2021-Q3=9                      | 2021-08 | 2021-01/2021-03=8
            # of two that end together the shorter
            2021=100 2021-12=7                       | 2021-12 | 2021-12=7
            2021=100 2021-Q4=30                      | 2022-06 | 2021-10/2021-12=30
            """)
    void theLatestIsTheLastThatEndsAtOrBeforeTheMonth(String held, YearMonth at, String latest) {
        assertThat(told(column(held).latest(at))).isEqualTo(latest);
    }

    @ParameterizedTest(name = "of {0}, in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # held                                   | in        | last
            2021-03=8 2021-09=9                      | 2021      | 2021-09=9
            2021-03=8 2021-09=9                      | 2021-Q1   | 2021-03=8
            2021-03=8 2021-09=9                      | 2021-Q2   | -
            2021-Q1=8 2021-09=9                      | 2021-Q2   | -
            # a longer one is of no month
            2021-Q1=8 2021-Q2=9                      | 2021      | -
            2021-02=8 2021-Q1=9                      | 2021      | 2021-02=8
            # nor is one that began before the period
            2021=100 2021-03=8                       | 2021-Q4   | -
            2020-07/2021-06=100 2021-03=8            | 2021      | 2021-03=8
            """)
    void theLastMonthLiesWithinThePeriod(String held, Period in, String last) {
        assertThat(told(column(held).lastMonth(in))).isEqualTo(last);
    }

    @ParameterizedTest(name = "of {0}, for {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # held                                   | for     | stands
            # one that covers the month, the shortest of them
            2020=100 2021=110                        | 2021-04 | 2021-01/2021-12=110
            2020=100 FY2020-21=105                   | 2021-02 | 2020-04/2021-03=105
            2021=110 2021-Q2=111                     | 2021-04 | 2021-04/2021-06=111
            # else one of the same calendar year: a mid-year population is of June
            2020-06=100 2021-06=110                  | 2021-01 | 2021-06=110
            2020-06=100 2021-06=110                  | 2021-12 | 2021-06=110
            # else the nearest earlier; never a later one
            2019=90 2020=100                         | 2022-04 | 2020-01/2020-12=100
            2020-06=100 2022-06=120                  | 2021-12 | 2020-06=100
            2022=120                                 | 2021-12 | -
            """)
    void whatStandsForAMonthIsOfItsYearOrTheNearestEarlier(String held, YearMonth month, String stands) {
        assertThat(told(column(held).standingFor(month))).isEqualTo(stands);
    }

    @Test
    void theExtentReachesOverEveryObservation() {
        assertThat(column("2021-05=1 2019=3 2021-Q1=2").extent()).contains(Period.parse("2019-01/2021-05"));
        assertThat(Column.EMPTY.extent()).isEmpty();
        assertThat(Column.EMPTY.total(Period.parse("2021-Q1")).missing()).hasSize(3);
    }

    /** {@code 2021-01=8@2 ...}, all of one series and area, added in this order. */
    private static Column column(String held) {
        String lines = Stream.of(held.split("\\s+"))
                .map(piece -> "calls camden " + piece.replace("=", " ").replace("@", " @"))
                .collect(Collectors.joining("\n"));
        return Told.dataset(lines).column(Term.of(new SeriesId("calls")), new AreaCode("camden"));
    }

    private static List<YearMonth> months(String text) {
        return Arrays.stream(text.split(" ")).map(YearMonth::parse).toList();
    }

    private static String told(Optional<Reading> reading) {
        return reading.map(found -> found.period() + "=" + found.value()).orElse("-");
    }
}
