package org.callover.kpi.catalogue.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.catalogue.yaml.YamlValue;

/**
 * The names that one document declares and the names that it uses. They are matched when all documents have been read.
 */
public final class DocumentNames {

    private final List<Mention> declared = new ArrayList<>();
    private final List<Mention> used = new ArrayList<>();

    /** What a name stands for. */
    public enum Kind {
        SET("KPI set"),
        AREAS("areas document"),
        ADJUST("adjustment"),
        FEED("feed"),
        PAPER("paper"),
        SERIES("series"),
        AREA("area"),
        AREA_NAME("area name"),
        GROUP("group"),
        SUCCEEDED("succession of"),
        INDICATOR("indicator"),
        ADJUSTED("adjustment of indicator");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A name and its place in the document. */
    public record Mention(Kind kind, String id, YamlValue at) {}

    /** Declares an id in this document. */
    public <T> Optional<T> declare(Kind kind, Optional<YamlValue> at, Function<String, T> parse) {
        return note(declared, kind, at, parse);
    }

    /** Declares an id that has already been read. */
    public void declare(Kind kind, Object id, YamlValue at) {
        declared.add(new Mention(kind, id.toString(), at));
    }

    /** Uses an id that some document must declare. */
    public <T> Optional<T> refer(Kind kind, Optional<YamlValue> at, Function<String, T> parse) {
        return note(used, kind, at, parse);
    }

    private static <T> Optional<T> note(
            List<Mention> mentions, Kind kind, Optional<YamlValue> at, Function<String, T> parse) {
        return at.flatMap(value -> {
            Optional<T> id = value.read(parse);
            id.ifPresent(found -> mentions.add(new Mention(kind, found.toString(), value)));
            return id;
        });
    }

    public List<Mention> declared() {
        return List.copyOf(declared);
    }

    public List<Mention> used() {
        return List.copyOf(used);
    }
}
