package org.callover.kpi.feed.subtotal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.callover.kpi.feed.LabelMatch;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Label;

/** The good rows of a file with one label, which is one group and one category, in any area. */
public final class LabelRows {
    private final Label group;
    private final LabelMatch match;
    private final List<Placed> rows = new ArrayList<>();

    /** A row and its place. */
    public record Placed(LabelledRow row, RowArea place) {}

    LabelRows(Label group, LabelMatch match) {
        this.group = group;
        this.match = match;
    }

    void add(LabelledRow row, RowArea place) {
        rows.add(new Placed(row, place));
    }

    Label group() {
        return group;
    }

    public LabelMatch match() {
        return match;
    }

    public List<Placed> rows() {
        return rows;
    }

    /** Its first row, whose spelling of the label is used in messages. */
    LabelledRow first() {
        return rows.get(0).row();
    }

    public String label() {
        return first().label();
    }

    public boolean countsIn(SeriesId series) {
        return match.series().contains(series);
    }

    /** The months in which it is not zero in some area, as far as is known: an empty cell may be anything. */
    public BitSet months(int length) {
        BitSet months = new BitSet();
        for (Placed placed : rows) {
            months.or(placed.row().blanks());
            for (int month = 0; month < length; month++) {
                if (placed.row().months().at(month) != 0) {
                    months.set(month);
                }
            }
        }
        return months;
    }
}
