package org.callover.gateway.pages.compare;

import java.util.List;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.score.ShownScore;
import org.callover.gateway.pages.score.ShownScore.ShownChange;
import org.jspecify.annotations.Nullable;

/**
 * Two periods of one area, or two areas in one period.
 *
 * @param fields what to choose; none if no figures are held at all
 * @param pair absent if a field is wrong, or if no figures are held at all
 */
public record ComparePage(List<Field> fields, @Nullable Pair pair) implements FormPage {

    public ComparePage {
        fields = List.copyOf(fields);
    }

    /**
     * Two scorecards side by side.
     *
     * @param title the title of the board
     * @param board its page
     * @param common the area or the period that both have
     * @param one what the first has, in the order of time or of the address
     * @param other what the second has
     * @param isOfPeriods whether they are two periods, whose figures can be compared with each other
     */
    public record Pair(
            String title,
            String board,
            String common,
            String one,
            String other,
            boolean isOfPeriods,
            List<PairedRow> rows) {

        public Pair {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An indicator in both.
     *
     * @param change the change from the first to the second; absent for two areas
     */
    public record PairedRow(
            ShownScore one, ShownScore other, @Nullable ShownChange change) {}

    @Override
    public String template() {
        return "compare/compare.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of(
                pair == null ? "Compare" : "%s: %s and %s".formatted(pair.title(), pair.one(), pair.other()),
                Place.COMPARE);
    }
}
