package org.callover.kpi.prose;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.prose.answer.SaidColumns;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.ParagraphReader;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseParagraph;
import org.callover.kpi.prose.source.ProseTable;
import org.callover.kpi.prose.subject.PlaceNames;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.table.TableReading;
import org.callover.kpi.prose.token.Sentences;
import org.callover.kpi.prose.token.Token;

/**
 * A text as it was read.
 *
 * @param tokens its words and numbers, in their order
 * @param assertions what it asserts; those of a list are about one subject, and differ in what is compared
 */
record ProseReading(List<Token> tokens, List<List<Assertion>> assertions, List<TableReading> tables) {

    /**
     * Reads a text.
     *
     * @param knownPlaces the names of places that are known
     * @param said what the columns of tables hold, as far as a reader says it
     */
    static ProseReading of(Prose prose, Set<String> knownPlaces, SaidColumns said) {
        PlaceNames places = new PlaceNames();
        places.know(knownPlaces);
        Map<ProseParagraph, List<List<Token>>> sentences = new IdentityHashMap<>();
        for (Prose.Block block : prose.blocks()) {
            if (block instanceof ProseParagraph paragraph) {
                List<List<Token>> read = Sentences.read(paragraph.text(), paragraph.line(), paragraph.column());
                read.forEach(places::note);
                sentences.put(paragraph, read);
            }
        }
        return new Walk(sentences, places.names(), said).over(prose);
    }

    /** A walk over the blocks of a text. */
    private static final class Walk {

        private final Map<ProseParagraph, List<List<Token>>> sentences;
        private final Set<String> placeNames;
        private final SaidColumns said;
        private final List<Token> tokens = new ArrayList<>();
        private final List<List<Assertion>> assertions = new ArrayList<>();
        private final List<TableReading> tables = new ArrayList<>();
        private Subject heading = Subject.NONE;

        Walk(Map<ProseParagraph, List<List<Token>>> sentences, Set<String> placeNames, SaidColumns said) {
            this.sentences = sentences;
            this.placeNames = placeNames;
            this.said = said;
        }

        ProseReading over(Prose prose) {
            for (Prose.Block block : prose.blocks()) {
                if (block instanceof ProseTable table) {
                    table(table);
                } else {
                    paragraph((ProseParagraph) block);
                }
            }
            return new ProseReading(tokens, assertions, tables);
        }

        private void table(ProseTable table) {
            int number = tables.size() + 1;
            TableReading reading = TableReading.of(table, number, heading, placeNames, said.of(number));
            tables.add(reading);
            reading.tokens().forEach(tokens::add);
            assertions.addAll(reading.assertions());
        }

        private void paragraph(ProseParagraph paragraph) {
            List<List<Token>> read = sentences.getOrDefault(paragraph, List.of());
            read.forEach(tokens::addAll);
            ParagraphReader reader = new ParagraphReader(placeNames, heading, Assertion.Origin.SENTENCE);
            reader.read(read).forEach(assertion -> assertions.add(List.of(assertion)));
            if (paragraph.isHeading()) {
                heading = Subject.of(paragraph.text());
            }
        }
    }
}
