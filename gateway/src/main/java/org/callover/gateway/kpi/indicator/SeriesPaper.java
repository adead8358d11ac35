package org.callover.gateway.kpi.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.composition.chart.RunCharts;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.TableCell.Absent;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.paper.Remarks;
import org.callover.kpi.control.Control;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.text.Words;

/** The charts of an indicator as a paper: for each area its run chart and its figure at each month. */
final class SeriesPaper {

    private final SeriesQuery asked;
    private final Snapshot now;
    private final Indicator indicator;
    private int made;

    private SeriesPaper(SeriesQuery asked, Snapshot now) {
        this.asked = asked;
        this.now = now;
        this.indicator = asked.indicator();
    }

    static Paper of(SeriesQuery asked, Snapshot now) {
        return new SeriesPaper(asked, now).paper();
    }

    private Paper paper() {
        Optional<MonthFigures> figures = MonthFigures.of(asked, now);
        List<Section> sections = asked.areas().stream()
                .map(area -> section(
                        area,
                        figures.map(found -> blocks(area, found))
                                .orElseGet(() -> List.of(said("There are no figures.")))))
                .toList();
        Revision state = asked.revision(now);
        Period months = asked.months();
        return Remarks.warned(
                new Paper(
                        new Paper.About(
                                indicator.title(),
                                months == null ? "" : months.label(),
                                "The figures of %s month by month.".formatted(indicator.title()),
                                "",
                                state.asAt(),
                                asked.question() + " " + state.tag()),
                        sections,
                        List.of()),
                asked.warnings());
    }

    private Section section(Area area, List<Block> blocks) {
        made++;
        return Section.of("area-" + made, RichText.of(area.name()), blocks);
    }

    private static Block said(String words) {
        return new Block.Paragraph(RichText.of(words));
    }

    private List<Block> blocks(Area area, MonthFigures figures) {
        String id = "table-" + (made + 1);
        return List.of(chart(area, figures, id), table(area, figures, id + "-months"));
    }

    private Block chart(Area area, MonthFigures figures, String id) {
        Control control = figures.chart(area.code());
        RichText caption = RichText.of("%s: %s".formatted(indicator.title(), area.name()));
        if (control instanceof Control.Charted charted) {
            return RunCharts.of(score(area, figures), charted, figures.months().months(), id, caption);
        }
        return said(
                control instanceof Control.NotCharted none
                        ? "There is no run chart, because %s.".formatted(none.text())
                        : "There is no run chart, because the indicator has only a few figures a year.");
    }

    private Score score(Area area, MonthFigures figures) {
        return now.scorer()
                .score(new ScoreRequest(
                        KpiSet.ofOne(indicator),
                        List.of(area.code()),
                        Period.of(figures.months().last()),
                        null,
                        null))
                .scores()
                .get(0);
    }

    private DataTable table(Area area, MonthFigures figures, String id) {
        List<DataTable.Row> rows = new ArrayList<>();
        figures.months().stream().forEach(month -> rows.add(row(area, figures, month)));
        return DataTable.of(
                id,
                RichText.of("%s in %s at each month".formatted(indicator.title(), area.name())),
                List.of(
                        Column.naming("Month"),
                        Column.of("Period", Kind.TEXT),
                        Column.of("Figure", Kind.NUMBER),
                        Column.of("Target", Kind.NUMBER),
                        Column.of("Remarks", Kind.SENTENCE)),
                rows);
    }

    private DataTable.Row row(Area area, MonthFigures figures, YearMonth month) {
        EvaluatedFigure evaluated = figures.at(area.code(), month);
        TableCell name = TableCell.of(Period.name(month));
        Period period = evaluated.period();
        TableCell span =
                period == null ? none() : TableCell.of(indicator.window().label(period));
        if (evaluated instanceof Figure figure) {
            return DataTable.Row.of(
                    name,
                    span,
                    number(figure.value()),
                    figures.target(area.code(), figure).map(this::number).orElseGet(SeriesPaper::none),
                    figure.isProvisional() ? TableCell.of("Provisional") : none());
        }
        return DataTable.Row.of(
                name,
                span,
                TableCell.of(new Absent(Marker.NOT_AVAILABLE, Marker.NOT_AVAILABLE.meaning())),
                none(),
                TableCell.of(Words.capitalised(((Unscored) evaluated).text())));
    }

    private TableCell number(Quantity value) {
        return TableCell.of(new TableCell.Number(
                value.rounded(indicator.decimals()),
                indicator.decimals(),
                indicator.isPercentage() ? "%" : "",
                false,
                Display.value(value, indicator.decimals(), indicator.isPercentage())));
    }

    private static TableCell none() {
        return TableCell.of(new Absent(Marker.NOT_APPLICABLE, "none"));
    }
}
