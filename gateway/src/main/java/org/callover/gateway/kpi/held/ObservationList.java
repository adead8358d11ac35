package org.callover.gateway.kpi.held;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.PeriodColumns;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.held.HeldRow;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Flag;

/** The observations that a call asks for, which are written one by one, so that any number of them takes little memory. */
final class ObservationList {

    private final Snapshot now;
    private final ObservationsQuery.Asked asked;
    private final Revision revision;
    private final Holdings holdings;

    ObservationList(Snapshot now, ObservationsQuery.Asked asked, Revision revision) {
        this.now = now;
        this.asked = asked;
        this.revision = revision;
        this.holdings = Holdings.of(now.dataset());
    }

    /** A row of the table: an observation that is in force, or one that no longer is. */
    private record Line(HeldRow held, boolean isRemoved) {

        HeldObservation observation() {
            return held.observation();
        }
    }

    void json(OutputStream to) {
        Json.write(to, json -> {
            json.write("asAt", revision.asAt().toString())
                    .write("revision", revision.number())
                    .write("definitions", revision.definitions());
            Warning.list(json, asked.warnings());
            json.writeStartArray("items");
            holdings.inForce(asked.selection()).forEach(row -> {
                json.writeStartObject();
                subject(json, row);
                observation(json, row.observation());
                json.writeEnd();
            });
            json.writeEnd();
            if (asked.isSince()) {
                json.writeStartArray("removed");
                holdings.supersededSince(asked.selection()).forEach(row -> {
                    json.writeStartObject();
                    subject(json, row);
                    json.writeEnd();
                });
                json.writeEnd();
            }
        });
    }

    private void subject(JsonGenerator json, HeldRow row) {
        json.write("series", row.term().series().value())
                .writeStartObject("area")
                .write("code", row.area().value())
                .write("name", name(row.area()))
                .writeEnd();
        Json.period(json, row.observation().period());
        if (!row.term().where().isEmpty()) {
            json.writeStartObject("breakdown");
            row.term().where().dimensions().forEach(json::write);
            json.writeEnd();
        }
    }

    private void observation(JsonGenerator json, HeldObservation held) {
        json.write("value", held.value());
        if (!held.flags().isEmpty()) {
            Json.codes(json, "flags", held.flags());
        }
        Json.text(json, "basis", held.basis());
        json.write("revision", now.ledger().numberOf(held.source()));
    }

    /** The name of an area; its code if the definitions no longer declare it. */
    private String name(AreaCode code) {
        return now.catalogue().areas().find(code).map(Area::name).orElse(code.value());
    }

    void csv(OutputStream to) throws IOException {
        Stream<Line> held = holdings.inForce(asked.selection()).map(row -> new Line(row, false));
        Stream<Line> removed = asked.isSince()
                ? holdings.supersededSince(asked.selection()).map(row -> new Line(row, true))
                : Stream.empty();
        CsvText.write(to, new Table<>(columns()), Stream.concat(held, removed));
    }

    /** The description of the table, with the licences of the series. */
    byte[] metadata(CsvAddress address) {
        String licences = asked.selection().series().stream()
                .flatMap(id -> now.catalogue().series(id).stream())
                .flatMap(series -> Stream.ofNullable(series.licence()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return new CsvMetadata(
                        address.csv(),
                        "Observations",
                        "A row for each observation, as its publisher sent it.",
                        licences.isEmpty() ? null : licences,
                        List.of("series", "areaCode", "period", "breakdown"))
                .of(new Table<>(columns()).headings());
    }

    private List<Table.Column<Line>> columns() {
        return Stream.concat(
                        Stream.of(
                                column(
                                        ColumnHeading.text("series", "The id of the series."),
                                        line -> Cell.text(line.held.term().series())),
                                column(
                                        ColumnHeading.text("areaCode", "The code of the area.")
                                                .as("area.code"),
                                        line -> Cell.text(line.held.area())),
                                column(
                                        ColumnHeading.text("areaName", "The name of the area.")
                                                .as("area.name"),
                                        line -> Cell.text(name(line.held.area())))),
                        Stream.concat(
                                PeriodColumns.<Line>of("period", "", "the observation", line -> line.observation()
                                                .period())
                                        .stream(),
                                Stream.concat(figure(), change())))
                .toList();
    }

    private Stream<Table.Column<Line>> figure() {
        return Stream.of(
                column(
                        ColumnHeading.text("breakdown", "The part of the series, as in age=1-24;weekday=fri.")
                                .apart(),
                        line -> Cell.text(breakdown(line))),
                column(
                        ColumnHeading.number("value", "The value as it was imported."),
                        inForce(held -> new Cell.Number(held.value()))),
                column(
                        ColumnHeading.text("flags", "What is to be known of it.")
                                .separatedBy(";"),
                        inForce(held -> Cell.text(flags(held)))),
                column(
                        ColumnHeading.text("basis", "What an estimate is based on."),
                        inForce(held -> Cell.text(held.basis()))));
    }

    private Stream<Table.Column<Line>> change() {
        return Stream.of(
                column(
                        ColumnHeading.count("revision", "The number in the ledger of the import that it came from."),
                        inForce(held -> Cell.number(now.ledger().numberOf(held.source())))),
                column(
                        ColumnHeading.of(
                                        CellType.TRUE_OR_FALSE,
                                        "removed",
                                        "True if it is no longer in force; empty otherwise.")
                                .apart(),
                        line -> line.isRemoved ? Cell.text(true) : Cell.EMPTY));
    }

    private static Table.Column<Line> column(ColumnHeading heading, Function<Line, Cell> cell) {
        return new Table.Column<>(heading, cell);
    }

    private static Function<Line, Cell> inForce(Function<HeldObservation, Cell> cell) {
        return line -> line.isRemoved ? Cell.EMPTY : cell.apply(line.observation());
    }

    private static String breakdown(Line line) {
        return line.held.term().where().toString();
    }

    private static String flags(HeldObservation held) {
        return held.flags().stream().map(Flag::name).sorted().collect(Collectors.joining(";"));
    }
}
