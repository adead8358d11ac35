package org.callover.kpi.dataset.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Membership;
import org.callover.kpi.observation.Area.Succession;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months that observations cover. */
class CoverageTest {

    private static final Areas PLACES = Places.of("""
            camden
            islington
            hackney
            boroughs: camden islington hackney@2021-03/
            all: boroughs
            """);

    private static final Dataset DATA = Told.dataset("""
            calls  camden     2021-01  3
            calls  camden     2021-02  3
            calls  camden     2021-03  3
            calls  camden     2021-05  3
            calls  islington  2021-Q1  0
            calls  hackney    2021-04  1
            calls  boroughs   2021-06  9
            met    camden     2021-02/2021-05  3
            """);

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # series     | area      | months                      | gaps
            calls        | camden    | 2021-01/2021-03 2021-05     | 2021-04
            calls        | islington | 2021-01/2021-03             | ''
            calls        | hackney   | 2021-04                     | ''
            lost         | camden    | ''                          | ''
            # of several series the months of all
            calls met    | camden    | 2021-02/2021-03 2021-05     | 2021-04
            calls lost   | camden    | ''                          | ''
            # a group has the months of all members of that month, and its own; hackney joined in March
            calls        | boroughs  | 2021-01/2021-02 2021-06     | 2021-03/2021-05
            calls        | all       | 2021-01/2021-02 2021-06     | 2021-03/2021-05
            """)
    void coversTheMonthsOfAllItsSeries(String series, String area, String months, String gaps) {
        MonthSet covered = Coverage.added(DATA, PLACES).of(terms(series), new AreaCode(area));
        assertThat(text(covered.runs())).isEqualTo(months);
        assertThat(text(covered.gaps())).isEqualTo(gaps);
    }

    /** Two places became one in February, and that one got a new code in March. */
    @Test
    void groupHasTheMonthsOfPlacesThatWereReplacedTwice() {
        Areas places = Areas.of(List.of(
                Area.place(new AreaCode("east"), "East", "borough"),
                Area.place(new AreaCode("west"), "West", "borough"),
                replacing("town", "2021-02", "east", "west"),
                replacing("city", "2021-03", "town"),
                group("county", "east", "west")));
        Dataset joined = Told.dataset("""
                calls  east  2021-01  1
                calls  west  2021-01  1
                calls  town  2021-02  2
                calls  city  2021-03  2
                """).joined(places, terms("calls").stream());
        MonthSet covered = Coverage.added(joined, places).of(terms("calls"), new AreaCode("county"));
        assertThat(text(covered.runs())).isEqualTo("2021-01/2021-03");
    }

    private static Area replacing(String code, String from, String... former) {
        Succession succession =
                new Succession(Stream.of(former).map(AreaCode::new).toList(), YearMonth.parse(from));
        return new Area(new AreaCode(code), code, "borough", List.of(), List.of(), "areas", succession);
    }

    private static Area group(String code, String... members) {
        List<Membership> all = Stream.of(members)
                .map(member -> new Membership(new AreaCode(member), null, null))
                .toList();
        return new Area(new AreaCode(code), code, "group", List.of(), all, "areas");
    }

    @ParameterizedTest
    @CsvSource({"camden, 2021-01/2021-03 2021-05", "boroughs, 2021-06", "all, ''"})
    void doesNotAddUpPercentages(AreaCode area, String months) {
        assertThat(text(Coverage.own(DATA, PLACES).of(terms("calls"), area).runs()))
                .isEqualTo(months);
    }

    private static List<Term> terms(String series) {
        return Stream.of(series.split(" ")).map(SeriesId::new).map(Term::of).toList();
    }

    private static String text(List<Period> periods) {
        return periods.stream().map(Period::toString).collect(Collectors.joining(" "));
    }
}
