package org.callover.gateway.kpi.indicator;

import static org.callover.gateway.wire.table.ColumnHeading.count;
import static org.callover.gateway.wire.table.ColumnHeading.number;
import static org.callover.gateway.wire.table.ColumnHeading.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.PeriodColumns;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** The table of what the charts of an indicator show: a row for each month of each area. */
final class SeriesTable {

    /** The columns that tell the rows apart. */
    static final List<String> KEY = List.of("areaCode", "month");

    private final List<Column<Row>> columns = new ArrayList<>();

    private SeriesTable() {}

    /** A month of an area, with its value, and the point of the chart that ends with it if there is one. */
    record Row(
            Indicator indicator,
            MonthFigures figures,
            Area area,
            YearMonth month,
            EvaluatedFigure evaluated,
            AreaChart chart) {

        AreaChart.@Nullable Point point() {
            return chart.points().get(month);
        }
    }

    /** The rows that a query asks for; none if nothing can be worked out. */
    static Stream<Row> rows(SeriesQuery asked, Snapshot now) {
        return MonthFigures.of(asked, now).stream()
                .flatMap(figures -> asked.areas().stream().flatMap(area -> rows(asked.indicator(), figures, area)));
    }

    private static Stream<Row> rows(Indicator indicator, MonthFigures figures, Area area) {
        AreaChart chart = AreaChart.of(figures.chart(area.code()));
        return figures.months().stream()
                .map(month -> new Row(indicator, figures, area, month, figures.at(area.code(), month), chart));
    }

    static Table<Row> columns() {
        SeriesTable table = new SeriesTable();
        table.subject();
        table.value();
        table.target();
        table.point();
        return new Table<>(table.columns);
    }

    private void subject() {
        add(
                text("indicator", "The indicator.").apart().alwaysFilled(),
                row -> Cell.text(row.indicator().id()));
        add(
                text("areaCode", "The code of the area.").apart().alwaysFilled(),
                row -> Cell.text(row.area().code()));
        add(
                text("areaName", "The name of the area.").apart().alwaysFilled(),
                row -> Cell.text(row.area().name()));
        add(
                ColumnHeading.of(CellType.MONTH, "month", "The month that the value is given at.")
                        .alwaysFilled(),
                row -> Cell.text(row.month()));
    }

    private void value() {
        add(
                text("status", "SCORED, or why there is no value: the same codes as in JSON.")
                        .alwaysFilled(),
                row -> Cell.text(row.evaluated().state()));
        columns.addAll(PeriodColumns.of(
                "period", "", "the value", row -> row.evaluated().period()));
        figure(number("value", "The value, not rounded."), (row, figure) -> Cell.number(figure.value()));
        figure(
                text("display", "The value as it is printed."),
                (row, figure) -> Cell.text(Display.value(
                        figure.value(),
                        row.indicator().decimals(),
                        row.indicator().isPercentage())));
        figure(
                ColumnHeading.of(CellType.TRUE_OR_FALSE, "provisional", "Whether the value may still be corrected."),
                (row, figure) -> Cell.text(figure.isProvisional()));
        add(
                text("reason", "The code of the reason why there is no value."),
                row -> row.evaluated() instanceof Unscored why ? Cell.text(why.reason()) : Cell.EMPTY);
        add(
                text("reasonText", "The same reason in words."),
                row -> row.evaluated() instanceof Unscored why ? Cell.text(why.text()) : Cell.EMPTY);
    }

    private void target() {
        figure(
                number("target", "The target of the value; empty if it is a range.")
                        .as("target.value"),
                (row, figure) -> row.figures().range().isPresent()
                        ? Cell.EMPTY
                        : Cell.number(
                                row.figures().target(row.area().code(), figure).orElse(null)));
        range(
                number("targetLow", "The lower end of the range, if the target is one.")
                        .as("target.low"),
                Direction.Range::low);
        range(number("targetHigh", "The upper end of that range.").as("target.high"), Direction.Range::high);
    }

    private void range(ColumnHeading heading, Function<Direction.Range, Quantity> end) {
        figure(
                heading,
                (row, figure) -> Cell.number(row.figures().range().map(end).orElse(null)));
    }

    /** The point of the chart that ends with the month. It is of one native period, and never of a rolling window. */
    private void point() {
        PeriodColumns.<Row>of("pointPeriod", "", "the point of the chart that ends with the month", row -> {
                    AreaChart.Point point = row.point();
                    return point == null ? null : point.period();
                })
                .forEach(column -> add(column.heading().apart(), column.cell()));
        point(number("pointValue", "The value of that point."), point -> decimal(OptionalDouble.of(point.value())));
        point(text("variation", "What that point shows, as a code."), point -> Cell.text(point.variation()));
        point(
                text("special", "The rules of special causes that it is marked with, as codes.")
                        .separatedBy(";"),
                point -> Cell.text(point.rules().stream().map(Enum::name).collect(Collectors.joining(";"))));
        point(
                count("phase", "The number of its phase, from 0."),
                point -> point.phase().isPresent() ? Cell.number(point.phase().getAsInt()) : Cell.EMPTY);
        point(number("mean", "The mean of that phase."), point -> decimal(point.mean()));
        point(number("lowerLimit", "The lower limit of that phase."), point -> decimal(point.lower()));
        point(number("upperLimit", "The upper limit of that phase."), point -> decimal(point.upper()));
        add(
                text("chartReason", "The code of the reason why the area has no chart.")
                        .apart(),
                row -> Cell.text(row.chart().reason()));
    }

    /** A column that only a row has whose chart has a point that ends with its month; its JSON is elsewhere. */
    private void point(ColumnHeading heading, Function<AreaChart.Point, Cell> cell) {
        add(heading.apart(), row -> {
            AreaChart.Point point = row.point();
            return point == null ? Cell.EMPTY : cell.apply(point);
        });
    }

    /** A column that only a row with a value has. */
    private void figure(ColumnHeading heading, BiFunction<Row, Figure, Cell> cell) {
        add(heading, row -> row.evaluated() instanceof Figure figure ? cell.apply(row, figure) : Cell.EMPTY);
    }

    private void add(ColumnHeading heading, Function<Row, Cell> cell) {
        columns.add(new Column<>(heading, cell));
    }

    private static Cell decimal(OptionalDouble value) {
        return value.isPresent() ? new Cell.Number(ChartJson.number(value.getAsDouble())) : Cell.EMPTY;
    }
}
