package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.paper.Footnote;
import org.callover.kpi.paper.PaperSection;
import org.callover.kpi.paper.PaperTemplate;
import org.jspecify.annotations.Nullable;

/** Makes a paper from a template and the scores of a set. */
public final class Composer {

    private final PaperQuestion asked;
    private final PaperScores scores;
    private final PaperNotes notes = new PaperNotes();
    private final Map<KpiSet.Row, String> pages = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Blocks blocks;
    private int sections;

    private Composer(Snapshot now, PaperQuestion asked) {
        this.asked = asked;
        this.scores = new PaperScores(now, asked);
        List<Footnote> known = Stream.concat(
                        now.catalogue().papers().footnotes().stream(), asked.template().footnotes().stream())
                .toList();
        Cells cells = new Cells(notes, new Footnotes(known));
        this.blocks = new Blocks(now, asked, scores, cells, pages);
    }

    /**
     * The paper.
     *
     * @param state the state of everything that it depends on
     */
    public static Paper paper(Snapshot now, PaperQuestion asked, Revision state) {
        return new Composer(now, asked).paper(state);
    }

    private Paper paper(Revision state) {
        PaperTemplate template = asked.template();
        template.everySection().forEach(this::nameSections);
        String title = blocks.texts().of(template.title(), null).words();
        String subtitle = "%s, %s".formatted(scores.place(), asked.period().label());
        List<Section> made = template.sections().stream()
                .flatMap(section -> sections(section, null))
                .toList();
        return new Paper(
                new Paper.About(
                        title,
                        subtitle,
                        "%s. %s.".formatted(asked.set().title(), subtitle),
                        template.publisher() == null ? "" : template.publisher(),
                        state.asAt(),
                        asked.identity() + " " + state.tag()),
                made,
                notes.texts());
    }

    /** Gives an id to the section of each row, so that tables can refer to it. */
    private void nameSections(PaperSection section) {
        if (section.each() != null) {
            for (KpiSet.Row row : scores.rows(section.each())) {
                pages.putIfAbsent(row, "row-" + (pages.size() + 1));
            }
        }
    }

    private Stream<Section> sections(PaperSection section, KpiSet.@Nullable Row row) {
        if (section.each() == null) {
            sections++;
            return Stream.of(section(section, "section-" + sections, row));
        }
        List<Section> made = new ArrayList<>();
        for (KpiSet.Row each : scores.rows(section.each())) {
            String page = pages.get(each);
            sections++;
            made.add(section(section, page != null && used.add(page) ? page : "section-" + sections, each));
        }
        return made.stream();
    }

    private Section section(PaperSection section, String id, KpiSet.@Nullable Row row) {
        RichText heading =
                section.heading() == null ? RichText.NONE : blocks.texts().of(section.heading(), row);
        List<Block> content = section.blocks().stream()
                .flatMap(block -> blocks.of(block, row))
                .toList();
        List<Section> parts =
                section.sections().stream().flatMap(part -> sections(part, row)).toList();
        return new Section(id, heading, section.startsPage(), content, parts);
    }
}
