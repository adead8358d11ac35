package org.callover.kpi.catalogue.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.RollUp;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/** A board as its document describes it; its indicators may be declared in any other document. */
public record BoardDraft(
        String id,
        String title,
        @Nullable String note,
        Overrides overrides,
        List<Section> sections,
        @Nullable RollUp rollUp) {

    public BoardDraft {
        sections = List.copyOf(sections);
    }

    /** What a board or one of its rows changes in the indicator; no benchmarks if the indicator's own are kept. */
    public record Overrides(
            @Nullable String title,
            @Nullable Window window,
            @Nullable Comparator comparator,
            @Nullable AreaCode area,
            @Nullable Integer decimals,
            @Nullable Boolean changesAsMultiple,
            List<Benchmark> benchmarks) {

        static final Overrides NONE = new Overrides(null, null, null, null, null, List.of());

        /** What is changed, except how a rise is printed. */
        public Overrides(
                @Nullable String title,
                @Nullable Window window,
                @Nullable Comparator comparator,
                @Nullable AreaCode area,
                @Nullable Integer decimals,
                List<Benchmark> benchmarks) {
            this(title, window, comparator, area, decimals, null, benchmarks);
        }

        public Overrides {
            benchmarks = List.copyOf(benchmarks);
        }
    }

    /** A sub-heading and the rows under it. */
    public record Section(String title, List<RowDraft> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An indicator's row under a sub-heading.
     *
     * @param weight how much it counts in the roll-up, if the board says
     * @param at its place in the document
     */
    public record RowDraft(
            IndicatorId indicator,
            Overrides overrides,
            @Nullable BigDecimal weight,
            YamlValue at) {}

    /** The board, once every indicator is known. */
    public KpiSet complete(Function<IndicatorId, Indicator> indicators) {
        List<KpiSet.Row> rows = sections.stream()
                .flatMap(section ->
                        section.rows().stream().map(row -> row(section, row, indicators.apply(row.indicator()))))
                .toList();
        return new KpiSet(id, title, KpiSet.Kind.BOARD, overrides.area(), rows, rollUp, note);
    }

    private KpiSet.Row row(Section section, RowDraft draft, Indicator indicator) {
        Overrides own = draft.overrides();
        Indicator beside = own.benchmarks().isEmpty() ? indicator : indicator.beside(own.benchmarks());
        return new KpiSet.Row(
                own.changesAsMultiple() == null ? beside : beside.changingAsMultiple(own.changesAsMultiple()),
                section.title(),
                first(own.title(), null, indicator.title()),
                first(own.window(), overrides.window(), indicator.window()),
                first(own.comparator(), overrides.comparator(), indicator.comparator()),
                own.area(),
                first(own.decimals(), null, indicator.decimals()),
                first(draft.weight(), null, BigDecimal.ONE));
    }

    private static <T> T first(@Nullable T row, @Nullable T board, T indicator) {
        if (row != null) {
            return row;
        }
        return board != null ? board : indicator;
    }
}
