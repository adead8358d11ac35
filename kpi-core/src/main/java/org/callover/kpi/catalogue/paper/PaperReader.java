package org.callover.kpi.catalogue.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.Footnote;
import org.callover.kpi.paper.PaperSection;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.period.Period;

/** Reads a {@code paper:} document. */
public record PaperReader(DocumentNames names) {

    /** The template; empty if it has a fault. */
    public Optional<PaperTemplate> read(String id, YamlMap map) {
        TextReader texts = new TextReader(names, false);
        Optional<TemplateText> title = map.get("title").flatMap(texts::read);
        Optional<String> set = names.refer(DocumentNames.Kind.SET, map.get("scores"), Function.identity());
        Optional<AreaCode> area = names.refer(DocumentNames.Kind.AREA, map.get("area"), AreaCode::new);
        Optional<Period> period = map.read("period", Period::parse);
        Optional<String> publisher = map.text("publisher");
        List<PaperSection> sections = map.list("sections", new SectionReader(names, 1, false)::read);
        List<Footnote> footnotes = map.list("footnotes", new FootnoteReader(names)::read);
        return map.build(() -> new PaperTemplate(
                id,
                title.orElseThrow(),
                set.orElseThrow(),
                area.orElse(null),
                period.orElse(null),
                publisher.orElse(null),
                sections,
                footnotes));
    }
}
