package org.callover.gateway.ingest.wide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.callover.kpi.feed.LabelMatch;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Label;

/** The good rows of a file under one label, that is, of one group and one category, in whatever area. */
final class LabelRows {
    private final Label group;
    private final LabelMatch match;
    private final List<Placed> rows = new ArrayList<>();

    /** A row and the place that it is of. */
    record Placed(WideRow row, RowArea place) {}

    LabelRows(Label group, LabelMatch match) {
        this.group = group;
        this.match = match;
    }

    void add(WideRow row, RowArea place) {
        rows.add(new Placed(row, place));
    }

    Label group() {
        return group;
    }

    LabelMatch match() {
        return match;
    }

    List<Placed> rows() {
        return rows;
    }

    /** Its first row, whose spelling of the label is told. */
    WideRow first() {
        return rows.get(0).row();
    }

    String label() {
        return first().label();
    }

    boolean countsIn(SeriesId series) {
        return match.series().contains(series);
    }

    /** The months in which it is not zero in some area, as far as that is known: an empty cell may be anything. */
    BitSet months(int length) {
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
