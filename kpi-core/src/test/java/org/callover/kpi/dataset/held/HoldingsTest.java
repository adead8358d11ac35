package org.callover.kpi.dataset.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which observations are listed, and which are said to be gone. */
class HoldingsTest {

    private static final Holdings HELD = Holdings.of(Told.dataset("""
            thefts  islington  2021-05  7    @2
            calls   islington  2021-04  12   @1
            calls   camden     2021-05  31.5 provisional @3
            calls   camden     2021-04  30   @1
            calls   camden     2021-05  9    age=1-24 @1
            calls   camden     2021-Q2  100  @1
            """));

    @Test
    void listsBySeriesAreaPeriodAndBreakdown() {
        assertThat(HELD.inForce(select("thefts calls", "", Selection.ALWAYS, 0)).map(HoldingsTest::text))
                .containsExactly(
                        "calls camden 2021-04 30",
                        "calls camden 2021-05 31.5",
                        "calls[age=1-24] camden 2021-05 9",
                        "calls camden 2021-04/2021-06 100",
                        "calls islington 2021-04 12",
                        "thefts islington 2021-05 7");
    }

    @ParameterizedTest(name = "{0} in {1} over {2} after {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # series       | areas     | months          | after | how many
            calls          | ''        | 2021            | 0     | 5
            calls thefts   | islington | 2021            | 0     | 2
            calls          | ''        | 2021-05         | 0     | 3
            calls          | ''        | 2021-06         | 0     | 1
            calls          | ''        | 2022            | 0     | 0
            calls thefts   | ''        | 2021            | 1     | 2
            calls thefts   | ''        | 2021            | 2     | 1
            calls thefts   | ''        | 2021            | 3     | 0
            lost           | ''        | 2021            | 0     | 0
            """)
    void listsOnlyWhatIsAskedFor(String series, String areas, Period months, int after, int number) {
        assertThat(HELD.inForce(select(series, areas, months, after))).hasSize(number);
    }

    @ParameterizedTest(name = "{0}, since import {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # held                                                         | since | gone
            # months loaded later replace the quarter they make up
            2021-Q2=9@1 2021-04=3@2 2021-05=3@2 2021-06=4@2                 | 1     | 2021-04/2021-06
            2021-Q2=9@1 2021-04=3@2 2021-05=3@2 2021-06=4@3                 | 2     | 2021-04/2021-06
            # a copy made after that never had it
            2021-Q2=9@1 2021-04=3@2 2021-05=3@2 2021-06=4@2                 | 2     | ''
            2021-Q2=9@2 2021-04=3@3 2021-05=3@3 2021-06=4@3                 | 1     | ''
            # it stands until all of its months are there
            2021-Q2=9@1 2021-04=3@2 2021-05=3@2                             | 1     | ''
            # a revision of the same period is no removal
            2021-Q2=9@2                                                     | 1     | ''
            # a revised month may have been there before: the quarter is named once more
            2021-Q2=9@1 2021-04=3@2 2021-05=3@2 2021-06=5@3                 | 2     | 2021-04/2021-06
            """)
    void namesWhatOthersReplaced(String held, int since, String gone) {
        String lines = Arrays.stream(held.split(" "))
                .map(each -> "calls camden " + each.replace("=", " ").replace("@", " @"))
                .collect(Collectors.joining("\n"));
        Selection asked = select("calls", "", Selection.ALWAYS, since);
        assertThat(Holdings.of(Told.dataset(lines))
                        .supersededSince(asked)
                        .map(row -> row.observation().period().toString()))
                .containsExactlyElementsOf(gone.isEmpty() ? List.of() : List.of(gone));
    }

    @ParameterizedTest
    @CsvSource({"calls, 3, 2021-04/2021-06, camden islington", "thefts, 2, 2021-05, islington", "lost, 0, '', ''"})
    void saysWhatIsHeldOfASeries(SeriesId series, int newest, String extent, String areas) {
        assertThat(HELD.newest(series)).isEqualTo(newest);
        assertThat(HELD.extent(series).map(Period::toString).orElse("")).isEqualTo(extent);
        assertThat(HELD.areas(series).stream().map(AreaCode::value).collect(Collectors.joining(" ")))
                .isEqualTo(areas);
    }

    private static Selection select(String series, String areas, Period months, int after) {
        Set<AreaCode> named = areas.isEmpty()
                ? null
                : Stream.of(areas.split(" ")).map(AreaCode::new).collect(Collectors.toSet());
        return new Selection(Stream.of(series.split(" ")).map(SeriesId::new).toList(), named, months, after);
    }

    private static String text(HeldRow row) {
        return "%s %s %s %s"
                .formatted(
                        row.term(),
                        row.area(),
                        row.observation().period(),
                        row.observation().value().toPlainString());
    }
}
