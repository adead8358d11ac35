package org.callover.gateway.kpi.series;

import jakarta.json.stream.JsonGenerator;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.BreakJson;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.series.AreaMonths;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.observation.PublicationSchedule;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;
import org.callover.kpi.step.RecordedStep;
import org.callover.kpi.step.Steps;

/** A writer of series: what each counts, its breaks, and the months and areas with observations. */
final class HeldSeriesJson {

    private HeldSeriesJson() {}

    /** A list of series, as they are now. */
    static ListForm<Series> list(Snapshot now) {
        Holdings holdings = Holdings.of(now.dataset());
        return new ListForm<>(
                "series",
                "Series",
                (json, series) -> summary(json, series, holdings, now),
                new Table<>(columns(holdings, now)));
    }

    private static List<Column<Series>> columns(Holdings holdings, Snapshot now) {
        Function<Series, SeriesFreshness> fresh = series -> SeriesFreshness.of(series, holdings, now);
        return Stream.concat(
                        Stream.<Column<Series>>of(
                                new Column<>(
                                        ColumnHeading.text("id", "The id of the series."),
                                        series -> Cell.text(series.id())),
                                new Column<>(
                                        ColumnHeading.text("title", "Its title."), series -> Cell.text(series.title())),
                                new Column<>(
                                        ColumnHeading.text("unit", "Its unit."), series -> Cell.text(series.unit())),
                                new Column<>(
                                        ColumnHeading.text(
                                                "kind", "What kind of number it holds: EVENTS, AMOUNT or PERCENTAGE."),
                                        series -> Cell.text(series.kind())),
                                new Column<>(
                                        ColumnHeading.text("source", "Who publishes it."),
                                        series -> Cell.text(series.source())),
                                new Column<>(
                                        ColumnHeading.text("licence", "The licence of the figures."),
                                        series -> Cell.text(series.licence()))),
                        Stream.concat(held(holdings), changed(fresh)))
                .toList();
    }

    private static Stream<Column<Series>> held(Holdings holdings) {
        return Stream.<Column<Series>>of(
                new Column<>(
                        ColumnHeading.count("areas", "The number of areas that hold figures.")
                                .as("held.areas"),
                        series -> Cell.number(holdings.areas(series.id()).size())),
                new Column<>(
                        ColumnHeading.of(CellType.MONTH, "from", "The first month that is held.")
                                .as("held.from"),
                        series -> month(holdings, series, Period::start)),
                new Column<>(
                        ColumnHeading.of(CellType.MONTH, "to", "The last month that is held.")
                                .as("held.to"),
                        series -> month(holdings, series, Period::last)));
    }

    private static Stream<Column<Series>> changed(Function<Series, SeriesFreshness> fresh) {
        return Stream.<Column<Series>>of(
                new Column<>(
                        ColumnHeading.count("revision", "The number in the ledger of the last change to them.")
                                .as("lastChange.revision"),
                        fresh.andThen(SeriesFreshness::number)),
                new Column<>(
                        ColumnHeading.of(CellType.INSTANT, "changedAt", "The time of that change.")
                                .as("lastChange.at"),
                        fresh.andThen(SeriesFreshness::instant)),
                new Column<>(
                        ColumnHeading.of(
                                CellType.DATE, "nextExpected", "The day on which the next figures are expected."),
                        fresh.andThen(SeriesFreshness::expected)),
                new Column<>(
                        ColumnHeading.of(CellType.TRUE_OR_FALSE, "overdue", "Whether that day is past."),
                        fresh.andThen(SeriesFreshness::lateness)));
    }

    private static Cell month(Holdings holdings, Series series, Function<Period, YearMonth> end) {
        return Cell.text(holdings.extent(series.id()).map(end).orElse(null));
    }

    private static void summary(JsonGenerator json, Series series, Holdings holdings, Snapshot now) {
        head(json, series);
        state(json, series, holdings, now);
    }

    static void whole(JsonGenerator json, Series series, Snapshot now, boolean isForOfficer) {
        head(json, series);
        Json.text(json, "note", series.note());
        if (series.suppressBelow() > 0) {
            json.write("suppressBelow", series.suppressBelow());
        }
        BreakJson.list(json, series.breaks());
        state(json, series, Holdings.of(now.dataset()), now);
        json.writeStartArray("areas");
        AreaMonths.of(series, now).forEach(area -> area.write(json));
        json.writeEnd();
        if (isForOfficer) {
            json.writeStartArray("warnings");
            Steps.of(series, now.catalogue().areas(), now.dataset()).forEach(step -> step(json, step));
            json.writeEnd();
        }
    }

    private static void head(JsonGenerator json, Series series) {
        json.write("id", series.id().value())
                .write("title", series.title())
                .write("unit", series.unit())
                .write("kind", series.kind().name());
        Json.text(json, "source", series.source());
        Json.text(json, "licence", series.licence());
    }

    /** What is held of it, what changed last, and when its next figures are expected. */
    private static void state(JsonGenerator json, Series series, Holdings holdings, Snapshot now) {
        json.writeStartObject("held").write("areas", holdings.areas(series.id()).size());
        holdings.extent(series.id())
                .ifPresent(months -> json.write("from", months.start().toString())
                        .write("to", months.last().toString()));
        json.writeEnd();
        PublicationSchedule schedule = series.expected();
        if (schedule != null) {
            json.writeStartObject("expected")
                    .write("every", schedule.every().toString())
                    .write("within", schedule.withinText())
                    .writeEnd();
        }
        SeriesFreshness.of(series, holdings, now).write(json);
    }

    private static void step(JsonGenerator json, RecordedStep step) {
        json.writeStartObject()
                .write("code", WarningCode.STEP.name())
                .write("message", step.text())
                .write("from", step.from().toString())
                .write("movement", (step.isRise() ? Movement.UP : Movement.DOWN).name())
                .write("same", step.same())
                .write("strong", step.strong())
                .write("of", step.of())
                .writeEnd();
    }
}
