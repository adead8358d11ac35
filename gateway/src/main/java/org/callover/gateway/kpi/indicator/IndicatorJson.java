package org.callover.gateway.kpi.indicator;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.BenchmarkJson;
import org.callover.gateway.wire.BreakJson;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** A writer of the definitions of indicators. */
final class IndicatorJson {

    /** What has one value for each indicator; the whole definition is in the other formats. */
    private static final Table<Indicator> TABLE = new Table<>(List.of(
            new Column<>(ColumnHeading.text("id", "The id of the indicator."), indicator -> Cell.text(indicator.id())),
            new Column<>(ColumnHeading.text("title", "Its title."), indicator -> Cell.text(indicator.title())),
            new Column<>(
                    ColumnHeading.text("status", "LIVE, IN_DEVELOPMENT or RETIRED."),
                    indicator -> Cell.text(indicator.status())),
            new Column<>(
                    ColumnHeading.text("owner", "Who answers for it."),
                    indicator -> Cell.text(indicator.text().owner())),
            new Column<>(
                    ColumnHeading.text("unit", "The unit of its value."),
                    indicator -> Cell.text(indicator.unit().isEmpty() ? null : indicator.unit())),
            new Column<>(
                    ColumnHeading.of(CellType.TRUE_OR_FALSE, "percentage", "Whether it is a percentage."),
                    indicator -> Cell.text(indicator.isPercentage())),
            new Column<>(
                    ColumnHeading.text("direction", "Which way is good: LOWER, HIGHER, RANGE or NONE."),
                    IndicatorJson::direction),
            new Column<>(
                    ColumnHeading.text("window", "The window that it is scored over."),
                    indicator -> Cell.text(indicator.window())),
            new Column<>(
                    ColumnHeading.text("compare", "What it is compared with."),
                    indicator -> Cell.text(indicator.comparator())),
            new Column<>(
                    ColumnHeading.count("decimals", "The number of decimals that are printed."),
                    indicator -> Cell.number(indicator.decimals()))));

    private IndicatorJson() {}

    /** A list of indicators. */
    static ListForm<Indicator> list(Snapshot now) {
        return new ListForm<>(
                "indicators", "Indicators", (json, indicator) -> write(json, indicator, now), TABLE, changed(now));
    }

    /** When one of them last changed. */
    private static Instant changed(Snapshot now) {
        return now.revision(Dependencies.on(now.servedIndicators().stream()
                        .map(indicator -> DefinitionName.of(indicator.id()))
                        .toList()))
                .asAt();
    }

    static void write(JsonGenerator json, Indicator indicator, Snapshot now) {
        json.write("id", indicator.id().value()).write("title", indicator.title());
        Json.texts(json, "sets", listedIn(indicator, now));
        json.write("status", indicator.status().name());
        Json.text(json, "why", indicator.text().why());
        Json.text(json, "owner", indicator.text().owner());
        Json.text(json, "note", indicator.text().note());
        Json.text(json, "narrative", indicator.text().narrative());
        Json.text(json, "unit", indicator.unit().isEmpty() ? null : indicator.unit());
        json.write("percentage", indicator.isPercentage());
        if (indicator.measure() != null) {
            MeasureJson.write(json, indicator.measure(), now);
        }
        direction(json, indicator.direction());
        Json.text(json, "pairedWith", indicator.text().pairedWith());
        json.write("window", indicator.window().toString())
                .write("compare", indicator.comparator().toString());
        Json.text(json, "changeAs", indicator.scale().changesAsMultiple() ? "multiple" : null);
        judging(json, indicator);
        BenchmarkJson.write(json, indicator.benchmarks());
        cautions(json, indicator.cautions());
        json.write("decimals", indicator.decimals());
    }

    private static List<String> listedIn(Indicator indicator, Snapshot now) {
        return now.served().stream()
                .filter(set ->
                        set.rows().stream().anyMatch(row -> row.indicator().id().equals(indicator.id())))
                .map(KpiSet::id)
                .toList();
    }

    private static Cell direction(Indicator indicator) {
        Direction direction = indicator.direction();
        return direction == null ? Cell.EMPTY : Cell.text(direction.word());
    }

    private static void direction(JsonGenerator json, @Nullable Direction direction) {
        if (direction == null) {
            return;
        }
        json.write("direction", direction.word());
        if (direction instanceof Direction.Range range) {
            json.writeStartArray("range")
                    .write(range.low().written())
                    .write(range.high().written())
                    .writeEnd();
        }
        Json.text(json, "because", direction instanceof Direction.None none ? none.because() : null);
    }

    private static void judging(JsonGenerator json, Indicator indicator) {
        Indicator.Judging judging = indicator.judging();
        json.write("judges", judging.judgesChange() ? "change" : "value");
        if (judging.target() != null) {
            json.writeStartObject("target");
            target(json, judging.target());
            json.writeEnd();
        }
        Json.text(json, "noTarget", judging.noTarget());
        Json.text(json, "amberWithin", judging.amberWithin());
        if (judging.bands() != null) {
            thresholds(json, judging.bands());
        }
        json.write("maxAge", judging.maxAge());
        if (indicator.measure() != null && indicator.measure().parts().growsWithTime()) {
            json.write("profile", Json.keyword(judging.profile()));
        }
    }

    private static void thresholds(JsonGenerator json, Thresholds.Bands bands) {
        Thresholds.Bound end = bands.amber().bounds().get(0);
        json.writeStartObject("thresholds")
                .write("green", bands.green().toString())
                .write("amber", bands.amber().toString())
                .write("red", end.opposite() + " " + end.limit())
                .writeEnd();
    }

    private static void cautions(JsonGenerator json, Indicator.Cautions cautions) {
        if (!cautions.breaks().isEmpty()) {
            BreakJson.list(json, cautions.breaks());
        }
        if (cautions.suppressBelow() > 0) {
            json.write("suppressBelow", cautions.suppressBelow());
        }
    }

    private static void target(JsonGenerator json, Target target) {
        if (target instanceof Target.Fixed fixed) {
            Json.number(json, "value", fixed.value());
        } else if (target instanceof Target.Change change) {
            json.write("change", change.amount().toString())
                    .write("on", change.on().toString());
        } else if (target instanceof Target.ByYear byYear) {
            dated(json, "byYear", byYear.values());
        } else if (target instanceof Target.Trajectory trajectory) {
            dated(json, "trajectory", trajectory.points());
        } else if (target instanceof Target.Milestones milestones) {
            dated(json, "milestones", milestones.values());
        } else if (target instanceof Target.NoWorseThanBenchmark) {
            json.write("noWorseThan", "benchmark");
        }
    }

    private static void dated(JsonGenerator json, String name, Map<?, Quantity> values) {
        json.writeStartObject(name);
        values.forEach((date, value) -> Json.number(json, date.toString(), value));
        json.writeEnd();
    }
}
