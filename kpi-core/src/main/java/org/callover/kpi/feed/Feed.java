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
 * A publisher's file format: the spellings of its headings and labels, and the series that its rows count in.
 *
 * <p>Headings, labels and area names match whatever their case, spaces and punctuation. A label that the publisher cut
 * short matches the whole label, if only one can be meant.
 *
 * @param apart why the rows of some areas are kept apart, by area label
 * @param groups the groups that the rows of some areas are figures of, by area label
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

    /** Whether a file with these headings belongs to this feed. */
    public boolean recognises(List<String> fileHeadings) {
        return headings.recognises(fileHeadings);
    }

    /** The column, from 0, with a given role in a file with these headings. */
    public OptionalInt column(ColumnRole role, List<String> fileHeadings) {
        return headings.column(role, fileHeadings);
    }

    /** The month that a heading names, if it names one. */
    public Optional<YearMonth> month(String heading) {
        return headings.month(heading);
    }

    /** The series that a row with these labels counts in. */
    public LabelMatch match(String group, String category) {
        return labels.match(group, category);
    }

    /** The rules that say which rows count in a series, as they are written. */
    public List<String> rulesOf(SeriesId series) {
        return labels.of(series);
    }

    /**
     * Why the rows of an area are kept apart, if they are: because the feed says so, or because the name means a sum of
     * areas ("London", "Total") and the feed does not say which group it is.
     */
    public Optional<String> apart(String area) {
        Label label = Label.of(area);
        return Optional.ofNullable(apart.get(label))
                .or(() -> groups.containsKey(label) || !TotalNames.isWholePlace(area)
                        ? Optional.empty()
                        : Optional.of(A_SUM));
    }

    /** The group that the rows of an area are figures of, if the feed says so. */
    public Optional<AreaCode> group(String area) {
        return Optional.ofNullable(groups.get(Label.of(area)));
    }
}
