package org.callover.kpi.catalogue.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callover.kpi.catalogue.yaml.Keys;

/** What a document is; its key says so and holds the document's id. */
public enum DocumentKind {
    SET(Vocabulary.SET, DocumentNames.Kind.SET),
    BOARD(Vocabulary.BOARD, DocumentNames.Kind.SET),
    AREAS(Vocabulary.AREAS, DocumentNames.Kind.AREAS),
    ADJUST(Vocabulary.ADJUST, DocumentNames.Kind.ADJUST),
    FEED(Vocabulary.FEED, DocumentNames.Kind.FEED);

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
     * The kind a keyword stands for.
     *
     * @throws IllegalArgumentException when it stands for none
     */
    public static DocumentKind named(String keyword) {
        return valueOf(keyword.toUpperCase(Locale.ROOT));
    }

    /** Among what its id must be unique: sets and boards are asked for by the same call. */
    public DocumentNames.Kind names() {
        return names;
    }

    public static List<String> keywords() {
        return Arrays.stream(values()).map(DocumentKind::keyword).toList();
    }
}
