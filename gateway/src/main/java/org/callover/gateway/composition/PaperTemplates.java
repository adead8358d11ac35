package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.paper.StandardPaper;
import org.callover.kpi.paper.TemplateText;

/** The templates in force: those that authors wrote for the sets served here, and one for each other set or board. */
public record PaperTemplates(Snapshot now) {

    /** What stands in a title of a list in place of a figure, which needs an area and a period. */
    private static final String LEFT_OPEN = "…";

    /** All of them: what authors wrote, then the standard papers. */
    public List<PaperTemplate> all() {
        List<PaperTemplate> written = now.catalogue().papers().templates().stream()
                .filter(template -> now.servedSet(template.set()).isPresent())
                .toList();
        List<PaperTemplate> all = new ArrayList<>(written);
        now.served().stream()
                .filter(set ->
                        written.stream().noneMatch(template -> template.id().equals(set.id())))
                .map(StandardPaper::of)
                .forEach(all::add);
        return all;
    }

    /** The template with an id. */
    public Optional<PaperTemplate> find(String id) {
        return Stream.concat(
                        now.catalogue().papers().template(id).stream(),
                        now.servedSet(id).map(StandardPaper::of).stream())
                .filter(template -> now.servedSet(template.set()).isPresent())
                .findFirst();
    }

    /** The set whose scores a template shows. */
    public KpiSet set(PaperTemplate template) {
        return now.servedSet(template.set()).orElseThrow();
    }

    /** The title of a template for a list, with … in the place of what depends on the area and the period. */
    public static String title(PaperTemplate paper) {
        return paper.title().parts().stream()
                .map(part -> part instanceof TemplateText.Words words ? words.text() : LEFT_OPEN)
                .collect(Collectors.joining());
    }
}
