package org.callover.kpi.catalogue.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.catalogue.yaml.YamlValue;

/** What one document declares and what it refers to; whether the two meet is seen when all documents are read. */
public final class DocumentNames {

    private final List<Mention> declared = new ArrayList<>();
    private final List<Mention> used = new ArrayList<>();

    /** What a name is a name of. */
    public enum Kind {
        SET("KPI set"),
        AREAS("areas document"),
        ADJUST("adjustment"),
        FEED("feed"),
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

    /** A name where it stands. */
    public record Mention(Kind kind, String id, YamlValue at) {}

    /** An id that is given here. */
    public <T> Optional<T> declare(Kind kind, Optional<YamlValue> at, Function<String, T> parse) {
        return note(declared, kind, at, parse);
    }

    /** An id that is given at a value, read already. */
    public void declare(Kind kind, Object id, YamlValue at) {
        declared.add(new Mention(kind, id.toString(), at));
    }

    /** An id that must be given somewhere. */
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
