package org.callover.kpi.feed;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Label;

/**
 * A publisher's file format: the spellings of its headings and labels, and the series its rows count in.
 *
 * <p>Headings, labels and area names are matched whatever their case, spaces and punctuation; a label that the
 * publisher cut short stands for the whole one, where there is no other it could be.
 *
 * @param apart why the rows of some areas are kept apart, by the label of the area
 * @param groups the groups whose own figures the rows of some areas are, by the label of the area
 */
public record Feed(
        String id,
        String title,
        String source,
        Layout layout,
        Headings headings,
        LabelRules labels,
        Map<Label, String> apart,
        Map<Label, AreaCode> groups) {

    private static final String A_SUM = "a total of several areas, not one area";

    public Feed {
        apart = Map.copyOf(apart);
        groups = Map.copyOf(groups);
    }

    /** Whether a file with these headings is of this feed. */
    public boolean recognises(List<String> fileHeadings) {
        return headings.recognises(fileHeadings);
    }

    /** The column, from 0, that plays a role in a file with these headings. */
    public OptionalInt column(ColumnRole role, List<String> fileHeadings) {
        return headings.column(role, fileHeadings);
    }

    /** The month a heading names, where it names one. */
    public Optional<YearMonth> month(String heading) {
        return headings.month(heading);
    }

    /** What a row with these labels counts in. */
    public LabelMatch match(String group, String category) {
        return labels.match(group, category);
    }

    /** Which rows of a file count in a series: the rules that say so, as they are written. */
    public List<String> rulesOf(SeriesId series) {
        return labels.of(series);
    }

    /**
     * Why the rows of an area are kept apart, where they are: because the feed says so, or because the name is that of a sum
     * over areas ("London", "Total") and the feed does not say which group's it is.
     */
    public Optional<String> apart(String area) {
        Label label = Label.of(area);
        return Optional.ofNullable(apart.get(label))
                .or(() -> groups.containsKey(label) || !TotalNames.isWholePlace(area)
                        ? Optional.empty()
                        : Optional.of(A_SUM));
    }

    /** The group whose own figures the rows of an area are, where the feed says so. */
    public Optional<AreaCode> group(String area) {
        return Optional.ofNullable(groups.get(Label.of(area)));
    }
}
