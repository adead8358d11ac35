package org.callover.kpi.feed.wide;

import java.util.List;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.reading.RowFormat;
import org.callover.kpi.feed.reading.RowReading;
import org.callover.kpi.feed.row.Heading;

/** The format of a feed's wide files: a row for each group, category and area, and a column for each month. */
public final class WideFormat implements RowFormat {
    private final Feed feed;

    public WideFormat(Feed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return feed.id();
    }

    @Override
    public String expects() {
        return feed.title() + ": columns for the group, the category and the area of offences, then the months";
    }

    @Override
    public boolean recognises(List<String> headings) {
        return feed.recognises(headings);
    }

    @Override
    public RowReading begin(Heading heading, FileIntake intake) {
        return new WideReading(feed, WideColumns.of(heading, feed, intake.acceptedPeriods()), intake);
    }
}
