package org.callover.kpi.catalogue.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperSection;
import org.callover.kpi.paper.RowChoice;
import org.callover.kpi.paper.TemplateText;

/**
 * Reads a section of a paper, with all sections inside it.
 *
 * @param depth 1 for a section of the paper itself
 * @param isOfRow whether it stands inside a section that is repeated for rows
 */
record SectionReader(DocumentNames names, int depth, boolean isOfRow) {

    /** Headings have six levels, and the title of the paper is the first. */
    private static final int DEEPEST = 5;

    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

    Optional<PaperSection> read(YamlValue value) {
        return value.map(Vocabulary.PAPER_SECTION).flatMap(this::section);
    }

    private Optional<PaperSection> section(YamlMap map) {
        Optional<RowChoice> each = map.get("each").flatMap(rows -> rows(rows, names));
        boolean isRow = isOfRow || map.has("each");
        if (isOfRow && map.has("each")) {
            map.fault("each", FaultCode.INCONSISTENT, "the section around it is repeated already; remove one 'each'");
        }
        if (depth > DEEPEST) {
            map.fault("sections", FaultCode.INCONSISTENT, "headings have six levels at most; move this section up");
        }
        TextReader texts = new TextReader(names, isRow);
        Optional<TemplateText> heading = map.get("heading").flatMap(texts::read);
        Optional<Boolean> startsPage = map.word("new-page", YES_OR_NO);
        BlockReader blocks = new BlockReader(names, texts);
        List<PaperBlock> content = map.get("content").map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(blocks::read)
                .toList();
        List<PaperSection> sections =
                depth > DEEPEST ? List.of() : map.list("sections", new SectionReader(names, depth + 1, isRow)::read);
        return map.build(() ->
                new PaperSection(heading.orElse(null), startsPage.orElse(false), each.orElse(null), content, sections));
    }

    /** A word for rows, or a list of indicators. */
    static Optional<RowChoice> rows(YamlValue value, DocumentNames names) {
        if (!value.isList()) {
            return value.word(RowChoice.Kind.words()).map(RowChoice::of);
        }
        List<IndicatorId> indicators = value.some().stream()
                .flatMap(id -> names.refer(DocumentNames.Kind.INDICATOR, Optional.of(id), IndicatorId::new).stream())
                .toList();
        return Stream.of(indicators)
                .filter(ids -> !ids.isEmpty())
                .map(RowChoice::of)
                .findFirst();
    }
}
