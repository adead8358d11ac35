package org.callover.kpi.feed.wide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.feed.ColumnRole;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.feed.LabelMatch;
import org.callover.kpi.feed.account.FileAccount;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.reading.RowReading;
import org.callover.kpi.feed.row.Row;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.feed.subtotal.LabelRows;
import org.callover.kpi.feed.subtotal.LabelledRow;
import org.callover.kpi.feed.subtotal.RowArea;
import org.callover.kpi.feed.subtotal.RowsByLabel;
import org.callover.kpi.feed.subtotal.Subtotals;
import org.callover.kpi.feed.subtotal.Subtotals.Sum;
import org.callover.kpi.feed.subtotal.SumChecks;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** The reading of one wide file. Its rows are added up, and the sums are stored after the last row. */
final class WideReading implements RowReading {
    private static final int SERIES_NAMED = 4;

    private final Feed feed;
    private final WideColumns columns;
    private final FileIntake intake;
    private final WideRows rows;
    private final RowAreas places;
    private final WideSums sums;
    private final RowsByLabel rowsByLabel = new RowsByLabel();
    private final Withholding withholding;
    private final WideAccount figures = new WideAccount();
    private final SumsLeftOut leftOut = new SumsLeftOut();

    private final List<Unknown> unknown = new ArrayList<>();

    /** A label that no rule names, the lines of its rows, and the months in which it is not zero. */
    private record Unknown(String text, List<Long> lines, LabelMatch match, BitSet months) {
        static Unknown of(LabelRows label, int months) {
            List<Long> lines =
                    label.rows().stream().map(placed -> placed.row().line()).toList();
            return new Unknown(label.label(), lines, label.match(), label.months(months));
        }
    }

    WideReading(Feed feed, WideColumns columns, FileIntake intake) {
        this.feed = feed;
        this.columns = columns;
        this.intake = intake;
        this.places = new RowAreas(feed, intake.names().areas(), intake.suggestions());
        this.rows =
                new WideRows(columns, intake.faults(), area -> places.of(area).label());
        this.sums = new WideSums(columns.periods());
        this.withholding = new Withholding(columns.periods());
    }

    @Override
    public void read(Row given) {
        LabelledRow row = rows.read(given);
        LabelMatch match = feed.match(row.group(), row.category());
        RowArea place = places.of(row.area());
        if (row.isWhole() && place.area() != null) {
            sums.occurs(place.area());
        }
        if (place.isKnown() && row.isGood()) {
            rowsByLabel.add(row, match, place);
        } else {
            faulty(row, match, place);
        }
    }

    private void faulty(LabelledRow row, LabelMatch match, RowArea place) {
        intake.rowRejected();
        figures.faulty(row, match);
        if (row.isWhole()) {
            sums.occur(match.series());
        }
        if (!place.isKnown() && row.isWhole() && !row.area().isEmpty()) {
            intake.faults()
                    .add(
                            row.line(),
                            columns.position(ColumnRole.AREA),
                            RowFaultCode.UNKNOWN_AREA,
                            () -> places.unknown(place));
        }
        if (intake.isPartial() && row.isLabelled() && !match.isKnown()) {
            // A cell that could not be read may be anything in any month.
            BitSet months = new BitSet();
            months.set(0, columns.periods().size());
            unknown.add(new Unknown(row.label(), List.of(row.line()), match, months));
        }
        if (intake.isPartial() && (place.apart() == null || !row.isWhole())) {
            leaveOut(row, match.series(), place);
        }
    }

    /** Leaves out every sum that the row may belong to. */
    private void leaveOut(LabelledRow row, List<SeriesId> series, RowArea place) {
        AreaCode area = places.meant(place);
        boolean anywhere = area == null && (!row.isWhole() || row.area().isEmpty());
        if (area == null && !anywhere) {
            // A place that resembles no known area is not part of any area's sums, whatever it is.
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
        reportLeftOut(row, series, area);
    }

    private void reportLeftOut(LabelledRow row, List<SeriesId> series, @Nullable AreaCode area) {
        String which = row.isLabelled()
                ? Words.list(series.stream().map(SeriesId::value).toList(), SERIES_NAMED)
                : "every series";
        if (!which.isEmpty()) {
            intake.faults()
                    .add(
                            row.line(),
                            null,
                            RowFaultCode.LEFT_OUT,
                            () -> "this row has a fault, so the totals it belongs to were left out: %s in %s"
                                    .formatted(which, area == null ? "every area" : area));
        }
    }

    @Override
    public FileAccount finish() {
        int months = columns.periods().size();
        Subtotals subtotals = Subtotals.among(rowsByLabel.labels(), months);
        SumChecks checks = new SumChecks(columns.periods());
        rowsByLabel.labels().forEach(label -> add(label, subtotals));
        for (LabelRows label : rowsByLabel.labels()) {
            Optional<Sum> sum = subtotals.of(label);
            sum.filter(Sum::isChecked).ifPresent(found -> checks.label(label, found.parts()));
            checks.places(label);
            if (sum.isEmpty() && !label.match().isKnown()) {
                unknown.add(Unknown.of(label, months));
            }
        }
        unknown.forEach(this::doubt);
        if (intake.keeps()) {
            figures.withheld(sums.store(intake, leftOut, withholding));
        }
        List<ImportWarning> warnings = new ArrayList<>(withholding.warnings());
        warnings.addAll(checks.warnings());
        return figures.account(withholding.told(sums.areas(), intake), warnings);
    }

    /** Adds the rows of a label to the series that the label counts in. */
    private void add(LabelRows label, Subtotals subtotals) {
        List<SeriesId> counted = subtotals.counted(label);
        Optional<Sum> sum = subtotals.of(label);
        sums.occur(counted);
        for (LabelRows.Placed placed : label.rows()) {
            LabelledRow row = placed.row();
            AreaCode area = placed.place().area();
            if (area == null) {
                figures.apart(
                        row, counted, Objects.requireNonNull(placed.place().apart()));
            } else {
                figures.good(row, counted, columns.periods());
                sum.ifPresentOrElse(
                        found -> figures.subtotal(row, counted, found), () -> figures.unmapped(row, label.match()));
                sums.add(counted, area, row);
            }
        }
    }

    /**
     * Withholds the series that an unknown label leaves in doubt. An unknown group may be a known one under a new name.
     * So any series that is zero everywhere is in doubt too, in the months in which the label is not zero.
     */
    private void doubt(Unknown label) {
        LabelMatch match = label.match;
        BitSet months = label.months;
        if (match.isGroupNamed()) {
            withholding.add(label.text, label.lines, match.inDoubt(), months);
            return;
        }
        Map<BitSet, List<SeriesId>> alike = new LinkedHashMap<>();
        alike.put(months, new ArrayList<>(match.inDoubt()));
        for (SeriesId one : sums.series()) {
            BitSet own = sums.zeroIn(one, months);
            if (!match.inDoubt().contains(one)) {
                alike.computeIfAbsent(own, unseen -> new ArrayList<>()).add(one);
            }
        }
        alike.forEach((own, some) -> withholding.add(label.text, label.lines, some, own));
    }
}
