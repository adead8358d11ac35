package org.callover.gateway.kpi.held;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.series.AreaMonths;
import org.callover.gateway.wire.series.SetCoverage;
import org.callover.gateway.wire.series.SetCoverage.HeldSeries;
import org.callover.gateway.wire.series.SetCoverage.RowCoverage;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.PeriodColumns;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** A writer of the coverage of a set: runs of months, not a cell for each. */
record CoverageAnswer(SetCoverage coverage, List<Warning> warnings, Revision revision) {

    /** A row of the table: a run of months of an area, or an area without any. */
    private record Line(
            RowCoverage row, AreaMonths area, @Nullable Period run) {}

    byte[] json() {
        return Json.object(json -> {
            json.write("set", coverage.set().id())
                    .write("title", coverage.set().title())
                    .write("asAt", revision.asAt().toString())
                    .write("revision", revision.number())
                    .write("definitions", revision.definitions());
            Warning.list(json, warnings);
            json.writeStartArray("rows");
            coverage.rows().forEach(row -> row(json, row));
            json.writeEnd();
            json.writeStartArray("series");
            coverage.series().forEach(series -> series(json, series));
            json.writeEnd();
        });
    }

    private static void row(JsonGenerator json, RowCoverage row) {
        json.writeStartObject()
                .write("indicator", row.row().indicator().id().value())
                .write("title", row.row().title());
        Json.text(json, "section", row.row().section());
        json.write("status", row.row().indicator().status().name());
        row.extent().ifPresent(held -> AreaMonths.extent(json, held));
        Json.texts(
                json, "series", row.series().stream().map(series -> series.id()).toList());
        row.freshness().write(json);
        json.writeStartArray("areas");
        row.areas().forEach(area -> area.write(json));
        json.writeEnd().writeEnd();
    }

    private static void series(JsonGenerator json, HeldSeries held) {
        json.writeStartObject()
                .write("id", held.series().id().value())
                .write("title", held.series().title());
        held.freshness().write(json);
        json.writeEnd();
    }

    byte[] csv() {
        return CsvText.of(table(coverage.set()), coverage.rows().stream().flatMap(CoverageAnswer::lines));
    }

    private static Stream<Line> lines(RowCoverage row) {
        return row.areas().stream()
                .flatMap(area -> area.months().isEmpty()
                        ? Stream.of(new Line(row, area, null))
                        : area.months().runs().stream().map(run -> new Line(row, area, run)));
    }

    /** The description of the table for a set. */
    static byte[] metadata(KpiSet set, CsvAddress address) {
        return new CsvMetadata(
                        address.csv(),
                        "Coverage of " + set.title(),
                        "A row for each run of months of an area and a row of the set.",
                        List.of())
                .of(table(set).headings());
    }

    private static Table<Line> table(KpiSet set) {
        return new Table<>(Stream.concat(
                        Stream.of(
                                column(
                                        ColumnHeading.text("set", "The id of the set or board."),
                                        line -> Cell.text(set.id())),
                                column(
                                        ColumnHeading.text("indicator", "The id of the indicator."),
                                        line -> Cell.text(
                                                line.row.row().indicator().id())),
                                column(
                                        ColumnHeading.text("title", "The title of the row."),
                                        line -> Cell.text(line.row.row().title())),
                                column(
                                        ColumnHeading.text("areaCode", "The code of the area.")
                                                .as("areas.area.code"),
                                        line -> Cell.text(line.area.area().code())),
                                column(
                                        ColumnHeading.text("areaName", "The name of the area.")
                                                .as("areas.area.name"),
                                        line -> Cell.text(line.area.area().name()))),
                        Stream.concat(months(), held()))
                .toList());
    }

    /** JSON has only the run as one text, in a list. */
    private static Stream<Table.Column<Line>> months() {
        return PeriodColumns.<Line>of("period", "", "the months held without a gap", line -> line.run).stream()
                .map(column -> column(
                        column.heading().name().equals("period")
                                ? column.heading().as("areas.held")
                                : column.heading().apart(),
                        column.cell()));
    }

    private static Stream<Table.Column<Line>> held() {
        return Stream.of(
                column(
                        ColumnHeading.count("revision", "The number in the ledger of the last change to them.")
                                .as("lastChange.revision"),
                        line -> line.row.freshness().number()),
                column(
                        ColumnHeading.of(CellType.INSTANT, "changedAt", "The time of that change.")
                                .as("lastChange.at"),
                        line -> line.row.freshness().instant()),
                column(
                        ColumnHeading.of(
                                CellType.DATE, "nextExpected", "The day on which the next figures are expected."),
                        line -> line.row.freshness().expected()),
                column(
                        ColumnHeading.of(CellType.TRUE_OR_FALSE, "overdue", "Whether that day is past."),
                        line -> line.row.freshness().lateness()));
    }

    private static Table.Column<Line> column(ColumnHeading heading, Function<Line, Cell> cell) {
        return new Table.Column<>(heading, cell);
    }
}
