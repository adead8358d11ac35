package org.callover.kpi.paper;

import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/** Something that stands under a heading of a paper. */
public sealed interface PaperBlock {

    /** The texts in it that may hold figures. */
    Stream<TemplateText> texts();

    /** The indicators that it names itself. */
    default Stream<IndicatorId> indicators() {
        return Stream.empty();
    }

    /** The areas that it names itself. */
    default Stream<AreaCode> codes() {
        return Stream.empty();
    }

    /** A paragraph. */
    record Paragraph(TemplateText text) implements PaperBlock {

        @Override
        public Stream<TemplateText> texts() {
            return Stream.of(text);
        }
    }

    /** A list of points. */
    record Points(List<TemplateText> points) implements PaperBlock {

        /** Copies the list. */
        public Points {
            points = List.copyOf(points);
        }

        @Override
        public Stream<TemplateText> texts() {
            return points.stream();
        }
    }

    /** The sentences of rows, as a list of points. */
    record Sentences(RowChoice rows) implements PaperBlock {

        @Override
        public Stream<IndicatorId> indicators() {
            return rows.indicators().stream();
        }

        @Override
        public Stream<TemplateText> texts() {
            return Stream.empty();
        }
    }

    /** A table or a chart, with what stands above it. */
    sealed interface Captioned extends PaperBlock {

        /** What stands above it; absent if the usual text is meant. */
        @Nullable
        TemplateText caption();

        @Override
        default Stream<TemplateText> texts() {
            return Stream.ofNullable(caption());
        }
    }

    /**
     * A table with a row for each score.
     *
     * @param rows which rows of the set
     * @param areas the areas, each with columns of its own if there are several; none for that of the paper
     * @param isGrouped whether the rows stand under the sub-headings of the board
     * @param periodsAsNotes whether the period of each figure is a note to it
     */
    record ScoreTable(
            @Nullable TemplateText caption,
            RowChoice rows,
            List<PaperArea> areas,
            List<ColumnChoice> columns,
            boolean isGrouped,
            boolean periodsAsNotes)
            implements Captioned {

        /** Copies the lists. */
        public ScoreTable {
            areas = List.copyOf(areas);
            columns = List.copyOf(columns);
        }

        @Override
        public Stream<IndicatorId> indicators() {
            return rows.indicators().stream();
        }

        @Override
        public Stream<AreaCode> codes() {
            return PaperArea.named(areas);
        }
    }

    /**
     * A table with a row for each row of the set, and a column for each of several periods.
     *
     * @param periods the periods, the earliest first
     * @param changes whether columns follow with the change from each period to the last
     */
    record PeriodTable(@Nullable TemplateText caption, RowChoice rows, List<Period> periods, boolean changes)
            implements Captioned {

        /** Copies the list. */
        public PeriodTable {
            periods = List.copyOf(periods);
        }

        @Override
        public Stream<IndicatorId> indicators() {
            return rows.indicators().stream();
        }
    }

    /**
     * A table with a row for each month, and a column for each area.
     *
     * @param months how many months, up to that of the paper
     */
    record MonthTable(@Nullable TemplateText caption, IndicatorId indicator, List<PaperArea> areas, int months)
            implements Captioned {

        /** Copies the list. */
        public MonthTable {
            areas = List.copyOf(areas);
        }

        @Override
        public Stream<IndicatorId> indicators() {
            return Stream.of(indicator);
        }

        @Override
        public Stream<AreaCode> codes() {
            return PaperArea.named(areas);
        }
    }

    /**
     * A table with a row for each of several areas.
     *
     * @param members a group whose members are the areas; absent if they are listed
     */
    record AreaTable(
            @Nullable TemplateText caption,
            IndicatorId indicator,
            List<PaperArea> areas,
            @Nullable AreaCode members,
            List<ColumnChoice> columns)
            implements Captioned {

        /** Copies the lists. */
        public AreaTable {
            areas = List.copyOf(areas);
            columns = List.copyOf(columns);
        }

        @Override
        public Stream<IndicatorId> indicators() {
            return Stream.of(indicator);
        }

        @Override
        public Stream<AreaCode> codes() {
            return Stream.concat(PaperArea.named(areas), Stream.ofNullable(members));
        }
    }

    /**
     * A table of a series by two dimensions, with totals of its rows and columns, and shades.
     *
     * @param window the months that are added up, to the month of the paper
     * @param down the dimension whose values are rows
     * @param across the dimension whose values are columns
     */
    record BreakdownTable(
            @Nullable TemplateText caption, SeriesId series, Window window, Dimension down, Dimension across)
            implements Captioned {}

    /**
     * A dimension of a breakdown.
     *
     * @param name its name, such as {@code weekday}
     * @param values its values in order, each with its heading
     */
    record Dimension(String name, List<DimensionValue> values) {

        /** Copies the list. */
        public Dimension {
            values = List.copyOf(values);
        }
    }

    /** A value of a dimension: {@code fri}, with the heading Friday. */
    record DimensionValue(String value, String heading) {}

    /**
     * A chart, with its figures as a table.
     *
     * @param indicator the indicator; absent for that of the section's row
     * @param areas the areas of a line chart; none for that of the paper
     * @param months how many months it shows, up to that of the paper
     */
    record Chart(
            @Nullable TemplateText caption,
            ChartKind kind,
            @Nullable IndicatorId indicator,
            List<PaperArea> areas,
            int months)
            implements Captioned {

        /** Copies the list. */
        public Chart {
            areas = List.copyOf(areas);
        }

        @Override
        public Stream<IndicatorId> indicators() {
            return Stream.ofNullable(indicator);
        }

        @Override
        public Stream<AreaCode> codes() {
            return PaperArea.named(areas);
        }
    }

    /** A kind of chart. */
    enum ChartKind {
        /** The months with mean and limits. */
        RUN,
        /** The months as rolling 12 months. */
        ROLLING,
        /** The members of the benchmark's group in order. */
        RANKING,
        /** The months of several areas. */
        LINES
    }
}
