package org.callover.kpi.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.catalogue.definition.AdjustmentReader;
import org.callover.kpi.catalogue.definition.AreasReader;
import org.callover.kpi.catalogue.definition.BoardReader;
import org.callover.kpi.catalogue.definition.FeedReader;
import org.callover.kpi.catalogue.definition.IndicatorReader;
import org.callover.kpi.catalogue.definition.RollUpReader;
import org.callover.kpi.catalogue.definition.SeriesReader;
import org.callover.kpi.catalogue.paper.FootnoteReader;
import org.callover.kpi.catalogue.paper.PaperReader;
import org.callover.kpi.catalogue.vocabulary.DocumentKind;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.DocumentFaults;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlText;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.text.Suggestion;

/** Reads one document by itself. */
final class DocumentReader {

    private static final String ID_FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    /** A document has a dozen keys. One with thousands is not a definition, and is not worth a suggestion for each. */
    private static final int WORDS_LOOKED_AT = 100;

    private final DefinitionText text;
    private final DocumentFaults faults;
    private final DocumentNames names = new DocumentNames();

    private DocumentReader(DefinitionText text) {
        this.text = text;
        this.faults = new DocumentFaults(text.name());
    }

    static ReadDocument read(DefinitionText text) {
        DocumentReader reader = new DocumentReader(text);
        Optional<DocumentContent> content =
                YamlText.read(text.yaml(), reader.faults).flatMap(reader::content);
        return new ReadDocument(text, content, reader.names, reader.faults);
    }

    private Optional<DocumentContent> content(YamlValue root) {
        List<String> kinds =
                root.words().stream().filter(DocumentKind.keywords()::contains).toList();
        if (kinds.size() == 1) {
            DocumentKind kind = DocumentKind.named(kinds.get(0));
            return root.map(kind.keys()).flatMap(map -> content(kind, map));
        }
        root.fault(
                kinds.isEmpty() ? FaultCode.MISSING_KEY : FaultCode.INCONSISTENT,
                "%s; start it with 'kpi: 1' and one of %s%s"
                        .formatted(
                                kinds.isEmpty()
                                        ? "this document does not say what kind it is"
                                        : "this document is " + String.join(" and ", kinds) + " at once",
                                String.join(", ", DocumentKind.keywords()),
                                kinds.isEmpty() ? guess(root) : ""));
        return Optional.empty();
    }

    private static String guess(YamlValue root) {
        return root.words().stream()
                .filter(word -> !Vocabulary.isKey(word))
                .limit(WORDS_LOOKED_AT)
                .map(word -> Suggestion.didYouMean(word, DocumentKind.keywords()))
                .filter(guess -> !guess.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<DocumentContent> content(DocumentKind kind, YamlMap map) {
        map.get("kpi").ifPresent(version -> version.read(DocumentReader::version));
        Optional<String> id = names.declare(kind.names(), map.get(kind.keyword()), DocumentReader::id);
        Optional<String> title = map.text("title");
        // A document without an id or title already has a fault; its other parts are still checked for theirs.
        return Optional.of(content(kind, id.orElse(""), title.orElse(""), map));
    }

    private DocumentContent content(DocumentKind kind, String id, String title, YamlMap map) {
        return new DocumentContent(
                new Document(text.name(), kind, id, title, text.origin(), provenance(map)),
                map.list("series", new SeriesReader(names)::read),
                new AreasReader(names).read(map),
                kind == DocumentKind.SET ? map.list("indicators", new IndicatorReader(id, names)::read) : List.of(),
                kind == DocumentKind.ADJUST ? map.list("indicators", new AdjustmentReader(names)::read) : List.of(),
                map.list("examples", new ExampleReader(text.name(), names)::read),
                kind == DocumentKind.SET ? RollUpReader.read(map) : Optional.empty(),
                kind == DocumentKind.BOARD
                        ? Optional.of(new BoardReader(names).read(id, title, map))
                        : Optional.empty(),
                kind == DocumentKind.FEED ? new FeedReader(names).read(id, title, map) : Optional.empty(),
                kind == DocumentKind.PAPER ? new PaperReader(names).read(id, map) : Optional.empty(),
                kind == DocumentKind.PAPER ? List.of() : map.list("footnotes", new FootnoteReader(names)::read));
    }

    private static Document.Provenance provenance(YamlMap map) {
        return new Document.Provenance(
                map.text("by").orElse(null),
                map.get("date")
                        .flatMap(value -> value.read(DocumentReader::date))
                        .orElse(null),
                map.text("reason").orElse(null));
    }

    private static LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException unfit) {
            throw new IllegalArgumentException("'%s' is not a date; write one like 2026-03-31".formatted(word), unfit);
        }
    }

    private static String version(String word) {
        if (!word.equals(Vocabulary.VERSION)) {
            throw new IllegalArgumentException(
                    "'kpi: %s' is not a known version; write 'kpi: %s'".formatted(word, Vocabulary.VERSION));
        }
        return word;
    }

    private static String id(String word) {
        if (!word.matches(ID_FORM)) {
            throw new IllegalArgumentException(
                    "'%s' is not an id; write lower-case words joined by hyphens, such as islington-2021"
                            .formatted(word));
        }
        return word;
    }
}
