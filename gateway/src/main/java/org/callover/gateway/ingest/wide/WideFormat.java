package org.callover.gateway.ingest.wide;

import java.util.List;
import org.callover.gateway.ingest.file.CsvFile;
import org.callover.gateway.ingest.file.FileAccount;
import org.callover.gateway.ingest.file.FileFormat;
import org.callover.gateway.ingest.file.Intake;
import org.callover.kpi.feed.Feed;

/** The wide file of a feed: a row for a group, category and area, a column for a month. */
public final class WideFormat implements FileFormat {
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
    public FileAccount read(CsvFile file, Intake intake) {
        WideReading reading = new WideReading(feed, WideColumns.of(file.headings(), feed, intake.reach()), intake);
        file.forEach(reading::row);
        return reading.account();
    }
}
