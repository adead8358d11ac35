package org.callover.gateway.composition.indicator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.code.Sha256;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** A definition as a paper: what an indicator means, for people who read no YAML. */
public final class IndicatorPaper {

    private final Indicator indicator;
    private final Snapshot now;
    private final List<DataTable.Row> facts = new ArrayList<>();

    private IndicatorPaper(Indicator indicator, Snapshot now) {
        this.indicator = indicator;
        this.now = now;
    }

    /** The definition of an indicator. */
    public static Paper of(Indicator indicator, Snapshot now) {
        return new IndicatorPaper(indicator, now).paper();
    }

    private Paper paper() {
        describe();
        measure();
        judge();
        List<Section> sections = new ArrayList<>(List.of(Section.of(
                "definition",
                RichText.of("What it means"),
                List.of(DataTable.of(
                        "facts",
                        RichText.of(indicator.title()),
                        List.of(Column.naming("Name"), Column.of("Meaning", Kind.SENTENCE)),
                        facts)))));
        section(sections, "series", "Where the figures come from", series());
        section(sections, "breaks", "Where the counting changes", breaks());
        return new Paper(about(sections), sections, List.of());
    }

    private Paper.About about(List<Section> sections) {
        Revision state = now.revision(
                new Dependencies(Set.of(), now.dependencies(indicator).definitions()));
        return new Paper.About(
                indicator.title(),
                indicator.id().value(),
                "What the indicator %s means.".formatted(indicator.title()),
                "",
                state.asAt(),
                indicator.id() + " " + Sha256.hex(sections.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void section(List<Section> sections, String id, String heading, List<DataTable.Row> rows) {
        if (!rows.isEmpty()) {
            List<Column> columns = id.equals("series")
                    ? columns("Series", "Unit", "Source", "Note")
                    : columns("From", "What changed", "Comparisons across it", "Source");
            Block table = DataTable.of(id + "-table", RichText.of(heading), columns, rows);
            sections.add(Section.of(id, RichText.of(heading), List.of(table)));
        }
    }

    private static List<Column> columns(String first, String second, String third, String fourth) {
        return List.of(
                Column.naming(first),
                Column.of(second, Kind.TEXT),
                Column.of(third, Kind.SENTENCE),
                Column.of(fourth, Kind.SENTENCE));
    }

    private void describe() {
        fact("Why it matters", indicator.text().why());
        fact("Owner", indicator.text().owner());
        fact("Note", indicator.text().note());
        fact("In words instead of a figure", indicator.text().narrative());
        fact(
                "State",
                Words.capitalised(
                        indicator.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        List<String> sets = now.served().stream()
                .filter(set ->
                        set.rows().stream().anyMatch(row -> row.indicator().id().equals(indicator.id())))
                .map(KpiSet::title)
                .toList();
        fact("In the sets and boards", String.join("; ", sets));
    }

    private void measure() {
        Measure measure = indicator.measure();
        if (measure != null) {
            fact("What is counted", new MeasureWords(now).counted(measure));
        }
        fact("Unit", indicator.unit());
        if (indicator.direction() != null) {
            fact("What is good", MeasureWords.good(indicator.direction()));
        }
        fact("Scored over", ScopeWords.of(indicator.window()));
        fact("Compared with", ScopeWords.of(indicator.comparator()));
        fact("Decimals", Integer.toString(indicator.decimals()));
    }

    private void judge() {
        Indicator.Judging judging = indicator.judging();
        fact("What is judged", judging.judgesChange() ? "The change" : "The value");
        if (judging.target() != null) {
            fact("Target", MeasureWords.target(judging.target()));
        }
        fact("Why there is no target", judging.noTarget());
        if (judging.amberWithin() != null) {
            fact("Amber", MeasureWords.amber(judging.amberWithin()));
        }
        if (judging.bands() != null) {
            fact("Thresholds", MeasureWords.thresholds(judging.bands()));
        }
        fact("Groups for comparison", new MeasureWords(now).benchmarks(indicator));
        int least = indicator.cautions().suppressBelow();
        fact("Small counts", least > 0 ? "Counts below %d are withheld".formatted(least) : null);
        fact("Too old after", Period.inWords(judging.maxAge()));
    }

    private void fact(String name, @Nullable String meaning) {
        if (meaning != null && !meaning.isBlank()) {
            facts.add(DataTable.Row.of(TableCell.of(name), TableCell.of(meaning)));
        }
    }

    private List<DataTable.Row> series() {
        return now.series(indicator).stream()
                .map(series -> row(series.title(), series.unit(), series.source(), series.note()))
                .toList();
    }

    private List<DataTable.Row> breaks() {
        return indicator.cautions().breaks().stream()
                .map(at -> row(Period.name(at.from()), at.why(), effect(at.effect()), at.source()))
                .toList();
    }

    private static String effect(Series.Break.Effect effect) {
        return switch (effect) {
            case BLOCK -> "Not made";
            case BASIS -> "Not made where the denominators are on different sides";
            case CAVEAT -> "Made, with a note";
        };
    }

    private static DataTable.Row row(String first, String second, @Nullable String third, @Nullable String fourth) {
        return DataTable.Row.of(TableCell.of(first), cell(second), cell(third), cell(fourth));
    }

    private static TableCell cell(@Nullable String text) {
        return text == null || text.isBlank()
                ? TableCell.of(new TableCell.Absent(TableCell.Marker.NOT_APPLICABLE, "none"))
                : TableCell.of(text);
    }
}
