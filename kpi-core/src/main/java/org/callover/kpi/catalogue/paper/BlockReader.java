package org.callover.kpi.catalogue.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperArea;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperBlock.ChartKind;
import org.callover.kpi.paper.TemplateText;

/** Reads what stands under a heading of a paper: texts, lists of sentences, tables and charts. */
record BlockReader(DocumentNames names, TextReader texts) {

    /** More months than any chart or table can show well. */
    static final int MOST_MONTHS = 600;

    private static final int USUAL_MONTHS = 60;

    /** The most lines that a reader can tell apart. */
    private static final int MOST_LINES = 8;

    private static final Map<String, ChartKind> CHARTS = Map.of(
            "run", ChartKind.RUN,
            "rolling-12", ChartKind.ROLLING,
            "ranking", ChartKind.RANKING,
            "lines", ChartKind.LINES);

    /** The blocks of an entry; a text can be several paragraphs. */
    Stream<PaperBlock> read(YamlValue value) {
        List<String> kinds = Stream.of("text", "sentences", "table", "chart")
                .filter(value.words()::contains)
                .toList();
        if (kinds.size() != 1) {
            value.fault(
                    kinds.isEmpty() ? FaultCode.MISSING_KEY : FaultCode.INCONSISTENT,
                    "an entry of 'content' has one of text, sentences, table and chart");
            return Stream.empty();
        }
        return switch (kinds.get(0)) {
            case "text" ->
                value.map(Vocabulary.TEXT_BLOCK).flatMap(map -> map.get("text")).stream()
                        .flatMap(text -> texts.blocks(text).stream());
            case "sentences" ->
                value
                        .map(Vocabulary.SENTENCES_BLOCK)
                        .flatMap(map -> map.get("sentences"))
                        .flatMap(rows -> SectionReader.rows(rows, names))
                        .<PaperBlock>map(PaperBlock.Sentences::new)
                        .stream();
            case "table" -> new TableReader(names, texts, this::areas).read(value).stream();
            default -> value.map(Vocabulary.CHART).flatMap(this::chart).stream();
        };
    }

    private Optional<PaperBlock> chart(YamlMap map) {
        Optional<TemplateText> caption = map.get("caption").flatMap(texts::read);
        Optional<ChartKind> kind = map.word("chart", CHARTS);
        Optional<IndicatorId> indicator = indicator(map);
        if (indicator.isEmpty() && !texts.isOfRow() && !map.has("indicator")) {
            map.fault("indicator", FaultCode.MISSING_KEY, "missing key 'indicator' in a chart; add it");
        }
        List<PaperArea> areas = areas(map);
        if (areas.size() > MOST_LINES) {
            map.fault(
                    "areas",
                    FaultCode.BAD_VALUE,
                    "a chart shows at most %d areas, and these are %d; use a table, or several charts"
                            .formatted(MOST_LINES, areas.size()));
        }
        Optional<Integer> months = map.get("months").flatMap(value -> value.whole(2, MOST_MONTHS));
        return map.build(() -> new PaperBlock.Chart(
                caption.orElse(null), kind.orElseThrow(), indicator.orElse(null), areas, months.orElse(USUAL_MONTHS)));
    }

    private Optional<IndicatorId> indicator(YamlMap map) {
        return names.refer(DocumentNames.Kind.INDICATOR, map.get("indicator"), IndicatorId::new);
    }

    private List<PaperArea> areas(YamlMap map) {
        return map.some("areas", this::area);
    }

    private Optional<PaperArea> area(YamlValue value) {
        boolean isOwn = value.isText()
                && value.text().filter(PaperArea.OWN_WORD::equals).isPresent();
        return isOwn
                ? Optional.of(PaperArea.OWN)
                : names.refer(DocumentNames.Kind.AREA, Optional.of(value), AreaCode::new)
                        .map((Function<AreaCode, PaperArea>) PaperArea::new);
    }
}
