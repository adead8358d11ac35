package org.callover.kpi.catalogue.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.Keys;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.paper.ColumnChoice;
import org.callover.kpi.paper.PaperArea;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperBlock.Dimension;
import org.callover.kpi.paper.PaperBlock.DimensionValue;
import org.callover.kpi.paper.PaperColumn;
import org.callover.kpi.paper.RowChoice;
import org.callover.kpi.paper.StandardPaper;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** Reads a table of a paper. */
record TableReader(DocumentNames names, TextReader texts, Function<YamlMap, List<PaperArea>> areas) {

    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

    /** More columns than any page can show. */
    private static final int MOST_ACROSS = 60;

    /** More cells than anybody reads; a paper with ten times as many takes minutes to lay out. */
    private static final int MOST_CELLS = 5_000;

    private static final Map<String, Keys> KINDS = Map.of(
            "scores", Vocabulary.SCORE_TABLE,
            "periods", Vocabulary.PERIOD_TABLE,
            "months", Vocabulary.MONTH_TABLE,
            "areas", Vocabulary.AREA_TABLE,
            "breakdown", Vocabulary.BREAKDOWN_TABLE);

    Optional<PaperBlock> read(YamlValue value) {
        return value.map("a table")
                .flatMap(map -> map.word("table", KINDS))
                .flatMap(value::map)
                .flatMap(map -> {
                    Optional<TemplateText> caption = map.get("caption").flatMap(texts::read);
                    return switch (map.text("table").orElse("")) {
                        case "scores" -> scores(map, caption);
                        case "periods" -> periods(map, caption);
                        case "months" -> months(map, caption);
                        case "areas" -> places(map, caption);
                        default -> breakdown(map, caption);
                    };
                });
    }

    private Optional<PaperBlock> scores(YamlMap map, Optional<TemplateText> caption) {
        RowChoice rows = rows(map);
        List<PaperArea> places = areas.apply(map);
        limitColumns(map, "areas", places.size());
        List<ColumnChoice> columns = columns(map);
        boolean isGrouped = map.word("grouped", YES_OR_NO).orElse(true);
        boolean periodsAsNotes = map.word("periods-as-notes", YES_OR_NO).orElse(false);
        return map.build(() ->
                new PaperBlock.ScoreTable(caption.orElse(null), rows, places, columns, isGrouped, periodsAsNotes));
    }

    private Optional<PaperBlock> periods(YamlMap map, Optional<TemplateText> caption) {
        RowChoice rows = rows(map);
        List<Period> periods = map.some("periods", value -> value.read(Period::parse));
        limitColumns(map, "periods", periods.size());
        boolean changes = map.word("changes", YES_OR_NO).orElse(false);
        return map.build(() -> new PaperBlock.PeriodTable(caption.orElse(null), rows, periods, changes));
    }

    private Optional<PaperBlock> months(YamlMap map, Optional<TemplateText> caption) {
        Optional<IndicatorId> indicator = indicator(map);
        List<PaperArea> places = areas.apply(map);
        limitColumns(map, "areas", places.size());
        Optional<Integer> months = map.get("months").flatMap(value -> value.whole(1, BlockReader.MOST_MONTHS));
        return map.build(() ->
                new PaperBlock.MonthTable(caption.orElse(null), indicator.orElseThrow(), places, months.orElseThrow()));
    }

    private Optional<PaperBlock> places(YamlMap map, Optional<TemplateText> caption) {
        Optional<IndicatorId> indicator = indicator(map);
        List<PaperArea> places = areas.apply(map);
        Optional<AreaCode> members = names.refer(DocumentNames.Kind.GROUP, map.get("members"), AreaCode::new);
        if (map.has("areas") == map.has("members")) {
            map.fault("areas", FaultCode.INCONSISTENT, "a table of areas has either 'areas' or 'members'");
        }
        List<ColumnChoice> columns = columns(map);
        return map.build(() -> new PaperBlock.AreaTable(
                caption.orElse(null), indicator.orElseThrow(), places, members.orElse(null), columns));
    }

    private Optional<PaperBlock> breakdown(YamlMap map, Optional<TemplateText> caption) {
        Optional<SeriesId> series = names.refer(DocumentNames.Kind.SERIES, map.get("series"), SeriesId::new);
        Optional<Window> window = map.read("window", Window::parse);
        Optional<Dimension> down = map.get("down").flatMap(TableReader::dimension);
        Optional<Dimension> across = map.get("across").flatMap(TableReader::dimension);
        down.ifPresent(rows -> across.ifPresent(columns -> checkBreakdown(map, rows, columns)));
        return map.build(() -> new PaperBlock.BreakdownTable(
                caption.orElse(null),
                series.orElseThrow(),
                window.orElse(Window.MONTH),
                down.orElseThrow(),
                across.orElseThrow()));
    }

    private static void limitColumns(YamlMap map, String key, int columns) {
        if (columns > MOST_ACROSS) {
            map.fault(
                    key,
                    FaultCode.BAD_VALUE,
                    "a table shows at most %d columns of figures, and these are %d; make several tables"
                            .formatted(MOST_ACROSS, columns));
        }
    }

    private static void checkBreakdown(YamlMap map, Dimension down, Dimension across) {
        if (down.name().equals(across.name())) {
            map.fault(
                    "across",
                    FaultCode.INCONSISTENT,
                    "'down' and 'across' are the same dimension, '%s'; write two".formatted(down.name()));
        }
        limitColumns(map, "across", across.values().size());
        if (down.values().size() * across.values().size() > MOST_CELLS) {
            map.fault(
                    "down",
                    FaultCode.BAD_VALUE,
                    String.format(
                            Locale.UK,
                            "a table shows at most %,d figures, and these are %d by %d; make several tables",
                            MOST_CELLS,
                            down.values().size(),
                            across.values().size()));
        }
    }

    private static Optional<Dimension> dimension(YamlValue value) {
        return value.map(Vocabulary.DIMENSION).flatMap(map -> {
            Optional<String> name = map.text("dimension");
            List<DimensionValue> values = map.some("values", entry -> value(entry, name.orElse("")));
            if (values.stream().map(DimensionValue::value).distinct().count() < values.size()) {
                map.fault(
                        "values",
                        FaultCode.BAD_VALUE,
                        "a value is given twice, and its figures would count twice in the totals; remove one");
            }
            return map.build(() -> new Dimension(name.orElseThrow(), values));
        });
    }

    /** A value alone, or with its heading. */
    private static Optional<DimensionValue> value(YamlValue entry, String dimension) {
        if (!entry.isMap()) {
            return entry.read(word -> checked(dimension, word, word));
        }
        return entry.map(Vocabulary.DIMENSION_VALUE).flatMap(map -> {
            Optional<String> heading = map.text("heading");
            return map.read("value", word -> checked(dimension, word, heading.orElse(word)));
        });
    }

    private static DimensionValue checked(String dimension, String value, String heading) {
        if (!dimension.isEmpty()) {
            Breakdown.of(Map.of(dimension, value));
        }
        return new DimensionValue(value, heading);
    }

    private Optional<IndicatorId> indicator(YamlMap map) {
        return names.refer(DocumentNames.Kind.INDICATOR, map.get("indicator"), IndicatorId::new);
    }

    private RowChoice rows(YamlMap map) {
        RowChoice rows = map.get("rows")
                .flatMap(value -> SectionReader.rows(value, names))
                .orElse(RowChoice.ALL);
        return map.has("sections") ? rows.under(map.some("sections", YamlValue::text)) : rows;
    }

    private static List<ColumnChoice> columns(YamlMap map) {
        return map.has("columns") ? map.some("columns", TableReader::column) : StandardPaper.columns();
    }

    private static Optional<ColumnChoice> column(YamlValue value) {
        if (!value.isMap()) {
            return value.word(PaperColumn.words()).map(ColumnChoice::of);
        }
        return value.map(Vocabulary.COLUMN).flatMap(map -> {
            Optional<PaperColumn> column = map.word("column", PaperColumn.words());
            Optional<String> heading = map.text("heading");
            return map.build(() -> new ColumnChoice(column.orElseThrow(), heading.orElse(null)));
        });
    }
}
