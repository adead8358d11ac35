package org.callover.kpi.catalogue.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callover.kpi.catalogue.yaml.Keys;

/** What a document is; its key says so and holds the document's id. */
public enum DocumentKind {
    SET(Vocabulary.SET, Names.Kind.SET),
    BOARD(Vocabulary.BOARD, Names.Kind.SET),
    AREAS(Vocabulary.AREAS, Names.Kind.AREAS),
    ADJUST(Vocabulary.ADJUST, Names.Kind.ADJUST),
    FEED(Vocabulary.FEED, Names.Kind.FEED);

    private final Keys keys;
    private final Names.Kind names;

    DocumentKind(Keys keys, Names.Kind names) {
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
    public Names.Kind names() {
        return names;
    }

    public static List<String> keywords() {
        return Arrays.stream(values()).map(DocumentKind::keyword).toList();
    }
}
