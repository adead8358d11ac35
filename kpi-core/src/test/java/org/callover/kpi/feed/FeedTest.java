package org.callover.kpi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {

    private final Feed feed = Documents.read("areas.yaml", "street.yaml", "feed.yaml")
            .catalogue()
            .feeds()
            .get(0);

    @ParameterizedTest
    @CsvSource({
        "MajorText | MinorText | LookUp_BoroughName | 202107,       true",
        "MAJOR TEXT | minor-text | Lookup BoroughName | 202107,     true",
        "Borough | Offence Group | MinorText | 201004 | 201005,     true",
        "MajorText | MinorText | LookUp_BoroughName,                false",
        "MajorText | LookUp_BoroughName | 202107,                   false",
        "MajorText | MinorText | LookUp_BoroughName | July 2021,    false",
        "series | area | period | value,                            false",
    })
    void aFileIsRecognisedByItsHeadings(String headings, boolean isRecognised) {
        assertThat(feed.recognises(split(headings))).isEqualTo(isRecognised);
    }

    @Test
    void columnsAreFoundByWhatTheySay() {
        List<String> headings = split("Borough | Offence Group | MinorText | 201004");
        assertThat(feed.column(ColumnRole.AREA, headings)).hasValue(0);
        assertThat(feed.column(ColumnRole.GROUP, headings)).hasValue(1);
        assertThat(feed.column(ColumnRole.CATEGORY, headings)).hasValue(2);
        assertThat(feed.month(" 201004 ")).hasValue(YearMonth.of(2010, 4));
        assertThat(feed.month("201013")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Robbery    | Robbery of Personal Property                   | robbery personal-robbery | true  | true
                    ROBBERY    | robbery of  PERSONAL-property                  | robbery personal-robbery | true  | true
                    Robbery    | Personal Robbery                               | robbery personal-robbery | true  | true
                    Robbery    | Robbery of Personal Prope                      | robbery                  | true  | false
                    Robbery    | Robbery of Unmanned Shops                      | robbery                  | true  | false
                    Weapons    | Possession of an Article with Blade or Point   | detections               | false | true
                    Weapons    | POSSESSION OF AN ARTICLE WITH BLADE OR             | detections               | false | true
                    Burglary   | Burglary - Residential                         | ''                       | false | false
                    """)
    void aRowCountsInTheSeriesOfEveryRuleThatFits(
            String group, String category, String series, boolean isGroupNamed, boolean isCategoryNamed) {
        LabelMatch match = feed.match(group, category);
        assertThat(match.series()).extracting(SeriesId::value).containsExactlyElementsOf(words(series));
        assertThat(match.isGroupNamed()).isEqualTo(isGroupNamed);
        assertThat(match.isCategoryNamed()).isEqualTo(isCategoryNamed);
        assertThat(match.why()).isNull();
    }

    @Test
    void aLabelSetAsideIsKnownAndSaysWhy() {
        assertThat(feed.match("NFIB FRAUD", "anything"))
                .isEqualTo(new LabelMatch(List.of(), true, true, "not recorded by the Met"));
        assertThat(feed.match("Robbery", "Other Robbery"))
                .isEqualTo(new LabelMatch(List.of(new SeriesId("robbery")), true, true, "counted in its group only"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Robbery    | Robbery of Unmanned Shops     | personal-robbery detections
            Robbery    | Personal Robbery              | ''
            Robbery    | Other Robbery                 | ''
            NFIB Fraud | Anything                      | ''
            Burglary   | Burglary - Residential        | detections
            """)
    void aLabelThatNoRuleNamesLeavesTheOtherSeriesOfItsGroupInDoubt(String group, String category, String series) {
        assertThat(feed.match(group, category).inDoubt())
                .extracting(SeriesId::value)
                .containsExactlyElementsOf(words(series));
    }

    @Test
    void areasOfNoConcernAreKeptApart() {
        assertThat(feed.apart("OTHER/NK")).hasValue("the borough was not recorded");
        assertThat(feed.apart("Islington")).isEmpty();
        assertThat(feed.apart("ALL INNER BOROUGHS")).isEmpty();
        assertThat(feed.group("ALL INNER BOROUGHS")).hasValue(new AreaCode("inner"));
        assertThat(feed.apart("All boroughs")).isPresent();
        assertThat(feed.apart("LONDON")).hasValue("a total of several areas, not one area");
    }

    private static List<String> split(String headings) {
        return Arrays.asList(headings.split(" \\| "));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
