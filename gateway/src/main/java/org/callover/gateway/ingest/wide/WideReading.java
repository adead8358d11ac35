package org.callover.gateway.ingest.wide;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.callover.gateway.ingest.file.FileAccount;
import org.callover.gateway.ingest.file.Intake;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.feed.Match;
import org.callover.kpi.feed.Role;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** One wide file being read: its rows are added up, and the sums stored once the last row is known. */
final class WideReading {
    private static final int SERIES_NAMED = 4;

    private final Feed feed;
    private final WideColumns columns;
    private final Intake intake;
    private final WideRows rows;
    private final Places places;
    private final WideSums sums;
    private final WideLedger ledger = new WideLedger();
    private final LeftOut leftOut = new LeftOut();

    WideReading(Feed feed, WideColumns columns, Intake intake) {
        this.feed = feed;
        this.columns = columns;
        this.intake = intake;
        this.rows = new WideRows(columns, intake.faults());
        this.places = new Places(feed, intake.catalogue().areas(), intake.guesses());
        this.sums = new WideSums(columns.periods());
    }

    void row(CsvRecord record) {
        intake.rowRead();
        WideRow row = rows.read(record);
        Match match = feed.match(row.group(), row.category());
        Place place = places.of(row.area());
        if (row.isWhole()) {
            sums.occur(match.series());
        }
        if (row.isWhole() && place.area() != null) {
            sums.occurs(place.area());
        }
        if (place.apart() != null && row.isGood()) {
            ledger.apart(row, match, place.apart());
        } else if (place.area() != null && row.isGood()) {
            ledger.good(row, match, columns.periods());
            sums.add(match.series(), place.area(), row);
        } else {
            faulty(row, match, place);
        }
    }

    private void faulty(WideRow row, Match match, Place place) {
        intake.rowRejected();
        ledger.faulty(row, match);
        if (!place.isKnown() && row.isWhole() && !row.area().isEmpty()) {
            intake.faults().add(row.line(), columns.position(Role.AREA), "UNKNOWN_AREA", () -> places.unknown(place));
        }
        if (intake.isPartial() && (place.apart() == null || !row.isWhole())) {
            leaveOut(row, match.series(), place);
        }
    }

    /** Leaves out every sum that the row may have been a part of. */
    private void leaveOut(WideRow row, List<SeriesId> series, Place place) {
        AreaCode area = places.meant(place);
        boolean anywhere = area == null && (!row.isWhole() || row.area().isEmpty());
        if (area == null && !anywhere) {
            // A place that resembles none: whatever it is, it is part of no area's sums.
            return;
        }
        if (area != null && row.isLabelled()) {
            leftOut.some(series, area);
        } else if (area != null) {
            leftOut.all(area);
        } else if (row.isLabelled()) {
            leftOut.everywhere(series);
        } else {
            leftOut.everything();
        }
        sayLeftOut(row, series, area);
    }

    private void sayLeftOut(WideRow row, List<SeriesId> series, @Nullable AreaCode area) {
        String which = row.isLabelled()
                ? Words.list(series.stream().map(SeriesId::value).toList(), SERIES_NAMED)
                : "every series";
        if (!which.isEmpty()) {
            intake.faults().add(row.line(), null, "LEFT_OUT", () -> "left out because this row belongs to it: %s in %s"
                    .formatted(which, area == null ? "every area" : area));
        }
    }

    FileAccount account() {
        if (intake.keeps()) {
            ledger.withheld(sums.store(intake, leftOut));
        }
        return ledger.account();
    }
}
