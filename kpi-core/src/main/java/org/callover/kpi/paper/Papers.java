package org.callover.kpi.paper;

import java.util.List;
import java.util.Optional;

/**
 * The templates and the footnotes of all definitions.
 *
 * @param footnotes those that appear in every paper
 */
public record Papers(List<PaperTemplate> templates, List<Footnote> footnotes) {

    /** Copies the lists. */
    public Papers {
        templates = List.copyOf(templates);
        footnotes = List.copyOf(footnotes);
    }

    /** The template with an id, if an author has written one. */
    public Optional<PaperTemplate> template(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }
}
