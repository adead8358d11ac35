package org.callover.gateway.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.figure.Display;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperBlock.DimensionValue;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables of a series by two dimensions. Totals are sums of what the table shows: where a part is missing, there
 * is no total.
 */
record BreakdownTables(Snapshot now, PaperQuestion asked, Cells cells) {

    private static final String TOTAL = "Total";

    /** A part of the table, with its number if there is one. */
    private record Part(TableCell cell, @Nullable BigDecimal number) {}

    DataTable of(String id, RichText caption, PaperBlock.BreakdownTable table) {
        List<DimensionValue> across = table.across().values();
        List<DimensionValue> down = table.down().values();
        List<List<Part>> parts = parts(table);
        List<Column> columns =
                new ArrayList<>(List.of(Column.naming(heading(table.down().name()))));
        across.forEach(value -> columns.add(Column.of(value.heading(), Kind.NUMBER)));
        columns.add(Column.of(TOTAL, Kind.NUMBER));
        List<DataTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            rows.add(row(down.get(i).heading(), shaded(parts.get(i), parts), false));
        }
        List<Part> totals = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            int at = i;
            totals.add(sum(parts.stream().map(line -> line.get(at)).toList()));
        }
        rows.add(row(TOTAL, totals, true));
        return DataTable.of(id, caption, columns, rows);
    }

    private static String heading(String dimension) {
        return dimension.substring(0, 1).toUpperCase(Locale.ROOT)
                + dimension.substring(1).replace('-', ' ');
    }

    private DataTable.Row row(String title, List<Part> parts, boolean isTotal) {
        List<TableCell> line = new ArrayList<>(List.of(TableCell.of(title)));
        parts.forEach(part -> line.add(part.cell()));
        line.add(sum(parts).cell());
        return new DataTable.Row(line, isTotal);
    }

    private static List<Part> shaded(List<Part> line, List<List<Part>> all) {
        List<BigDecimal> numbers = all.stream()
                .flatMap(List::stream)
                .map(Part::number)
                .filter(Objects::nonNull)
                .toList();
        Optional<BigDecimal> lowest = numbers.stream().min(BigDecimal::compareTo);
        Optional<BigDecimal> highest = numbers.stream().max(BigDecimal::compareTo);
        return line.stream()
                .map(part -> part.number() == null
                        ? part
                        : new Part(
                                part.cell()
                                        .shaded(OtherTables.shade(
                                                part.number(), lowest.orElseThrow(), highest.orElseThrow())),
                                part.number()))
                .toList();
    }

    private List<List<Part>> parts(PaperBlock.BreakdownTable table) {
        Series series = now.catalogue()
                .series(table.series())
                .orElseThrow(() -> new IllegalArgumentException("there is no series " + table.series()));
        List<List<Part>> parts = new ArrayList<>();
        for (DimensionValue down : table.down().values()) {
            List<Part> line = new ArrayList<>();
            for (DimensionValue across : table.across().values()) {
                Breakdown where = Breakdown.of(
                        Map.of(table.down().name(), down.value(), table.across().name(), across.value()));
                line.add(part(series, where, table));
            }
            parts.add(line);
        }
        return parts;
    }

    private Part part(Series series, Breakdown where, PaperBlock.BreakdownTable table) {
        Indicator counted = Indicator.counting(series, where);
        Score score = now.scorer()
                .score(new ScoreRequest(
                        KpiSet.ofOne(counted),
                        List.of(asked.area()),
                        asked.period(),
                        asked.period().months() > 1 ? null : table.window(),
                        Comparator.NONE))
                .scores()
                .get(0);
        Printed printed = new PrintedScore(score).of(ScoreFigure.VALUE);
        TableCell cell = score.period() == null
                ? cells.of(printed)
                : cells.with(
                        cells.of(printed),
                        cells.footnotes().ofTerm(new Term(series.id(), where), asked.area(), score.period()));
        return new Part(cell, printed instanceof Printed.Number number ? number.value() : null);
    }

    private Part sum(List<Part> parts) {
        BigDecimal total = BigDecimal.ZERO;
        for (Part part : parts) {
            if (part.number() == null) {
                return new Part(
                        cells.of(new Printed.Missing(
                                Printed.Cause.NOT_AVAILABLE, "A part is missing, so there is no total")),
                        null);
            }
            total = total.add(part.number());
        }
        String printed = Display.value(Quantity.of(total), Math.max(0, total.scale()), false);
        return new Part(cells.of(Printed.Number.read(printed)), total);
    }
}
