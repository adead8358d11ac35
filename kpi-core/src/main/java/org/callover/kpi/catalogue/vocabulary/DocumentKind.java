package org.callover.kpi.catalogue.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callover.kpi.catalogue.yaml.Keys;

/** A kind of document, which is named by the key that holds the document's id. */
public enum DocumentKind {
    SET(Vocabulary.SET, DocumentNames.Kind.SET),
    BOARD(Vocabulary.BOARD, DocumentNames.Kind.SET),
    AREAS(Vocabulary.AREAS, DocumentNames.Kind.AREAS),
    ADJUST(Vocabulary.ADJUST, DocumentNames.Kind.ADJUST),
    FEED(Vocabulary.FEED, DocumentNames.Kind.FEED),
    PAPER(Vocabulary.PAPER, DocumentNames.Kind.PAPER);

    private final Keys keys;
    private final DocumentNames.Kind names;

    DocumentKind(Keys keys, DocumentNames.Kind names) {
        this.keys = keys;
        this.names = names;
    }

    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Keys keys() {
        return keys;
    }

    /**
     * The kind that a keyword names.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static DocumentKind named(String keyword) {
        return valueOf(keyword.toUpperCase(Locale.ROOT));
    }

    /**
     * The kind of names among which its id must be unique. Sets and boards share one, because the same call asks for
     * both.
     */
    public DocumentNames.Kind names() {
        return names;
    }

    public static List<String> keywords() {
        return Arrays.stream(values()).map(DocumentKind::keyword).toList();
    }
}
