package org.callover.gateway.pages.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.TableCell.Absent;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.series.SeriesWords;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.held.HeldRow;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.dataset.held.Selection;
import org.callover.kpi.disclosure.GuardedSeries;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** The figures of an indicator's series in an area, as their publishers sent them. */
final class PublishedFigures {

    /** The newest periods that are listed. */
    private static final int MOST = 240;

    private final Snapshot now;
    private final Area area;
    private final List<Term> terms;
    private final List<Series> withheld;

    private PublishedFigures(Snapshot now, Area area, List<Term> terms, List<Series> withheld) {
        this.now = now;
        this.area = area;
        this.terms = terms;
        this.withheld = withheld;
    }

    static PublishedFigures of(Indicator indicator, Area area, Snapshot now) {
        Set<SeriesId> guarded =
                GuardedSeries.of(now.catalogue().series(), now.catalogue().indicators());
        Measure measure = indicator.measure();
        List<Term> all =
                measure == null ? List.of() : measure.terms().distinct().toList();
        return new PublishedFigures(
                now,
                area,
                all.stream().filter(term -> !guarded.contains(term.series())).toList(),
                all.stream()
                        .map(Term::series)
                        .filter(guarded::contains)
                        .distinct()
                        .flatMap(id -> now.catalogue().series(id).stream())
                        .toList());
    }

    /** The titles of series whose figures are not shown, because small counts could be worked out from them. */
    List<String> withheld() {
        return withheld.stream().map(Series::title).toList();
    }

    /** The ids of the series that are shown. */
    List<String> shown() {
        return terms.stream().map(term -> term.series().value()).distinct().toList();
    }

    /** The table, with the newest periods first; nothing if no figures are held for the area itself. */
    Optional<DataTable> table() {
        Map<Period, List<HeldRow>> byPeriod = new TreeMap<>(Comparator.reverseOrder());
        Selection selection =
                new Selection(terms.stream().map(Term::series).toList(), Set.of(area.code()), Selection.ALWAYS, 0);
        Holdings.of(now.dataset())
                .inForce(selection)
                .filter(row -> terms.contains(row.term()))
                .forEach(row -> byPeriod.computeIfAbsent(row.observation().period(), unseen -> new ArrayList<>())
                        .add(row));
        if (byPeriod.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.naming("Period")));
        terms.forEach(term -> columns.add(Column.of(title(term), Kind.NUMBER)));
        return Optional.of(DataTable.of(
                "published",
                RichText.of("Figures of %s as published".formatted(area.name())),
                columns,
                byPeriod.entrySet().stream()
                        .limit(MOST)
                        .map(period -> row(period.getKey(), period.getValue()))
                        .toList()));
    }

    private String title(Term term) {
        String title = now.catalogue()
                .series(term.series())
                .map(Series::title)
                .orElse(term.series().value());
        return term.where().isEmpty() ? title : "%s (%s)".formatted(title, term.where());
    }

    private DataTable.Row row(Period period, List<HeldRow> held) {
        List<TableCell> cells = new ArrayList<>(List.of(TableCell.of(SeriesWords.months(period))));
        for (Term term : terms) {
            cells.add(held.stream()
                    .filter(row -> row.term().equals(term))
                    .findFirst()
                    .map(row -> cell(row.observation()))
                    .orElseGet(() -> TableCell.of(new Absent(Marker.NOT_AVAILABLE, "None of this period"))));
        }
        return new DataTable.Row(cells, false);
    }

    private static TableCell cell(HeldObservation held) {
        String number =
                "%,.{}f".replace("{}", Integer.toString(held.value().scale())).formatted(held.value());
        List<String> flags = held.flags().stream()
                .sorted()
                .map(Flag::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        return TableCell.of(new TableCell.Number(
                held.value(),
                held.value().scale(),
                "",
                false,
                flags.isEmpty() ? number : "%s, %s".formatted(number, String.join(", ", flags))));
    }
}
