package org.callover.kpi.feed.tidy;

import java.util.List;
import java.util.Optional;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.reading.RowFormat;
import org.callover.kpi.feed.reading.RowReading;
import org.callover.kpi.feed.row.Heading;

/**
 * The format of tidy rows: {@code series,area,period,value} and, optionally, {@code flags}, {@code breakdowns} and
 * {@code basis}, in any order.
 */
public final class TidyFormat implements RowFormat {
    public static final String NAME = "tidy";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String expects() {
        return "series, area, period and value; flags, breakdowns and basis may be added";
    }

    /** Half of the headings are enough, so that faults of the others can be reported as such. */
    @Override
    public boolean recognises(List<String> headings) {
        return headings.stream()
                        .map(TidyColumn::named)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                >= 2;
    }

    @Override
    public RowReading begin(Heading heading, FileIntake intake) {
        return new TidyReading(TidyColumns.of(heading), intake);
    }
}
