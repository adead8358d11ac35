package org.callover.kpi.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The template of a paper.
 *
 * @param id the name by which it is asked for
 * @param set the id of the set or board whose rows it shows
 * @param area the area it is about unless another is asked for; absent if the set's own area is meant
 * @param period the period it is about unless another is asked for; absent if the newest one is meant
 * @param publisher who publishes it; absent if nobody is named
 * @param footnotes the footnotes of this paper alone
 */
public record PaperTemplate(
        String id,
        TemplateText title,
        String set,
        @Nullable AreaCode area,
        @Nullable Period period,
        @Nullable String publisher,
        List<PaperSection> sections,
        List<Footnote> footnotes) {

    /** Copies the lists. */
    public PaperTemplate {
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }

    /** Every section, those inside others too. */
    public Stream<PaperSection> everySection() {
        return sections.stream().flatMap(PaperSection::withParts);
    }

    /** Every figure that stands in a text. */
    public Stream<FigureName> figures() {
        return Stream.concat(Stream.of(title), everySection().flatMap(PaperSection::texts))
                .flatMap(TemplateText::figures);
    }

    /** The area, if the template names one. */
    public Optional<AreaCode> ownArea() {
        return Optional.ofNullable(area);
    }
}
