package org.callover.kpi.catalogue.definition;

import java.util.List;
import java.util.Optional;
import org.callover.kpi.catalogue.vocabulary.Names;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;

/** Reads an entry of {@code series:}. */
public record SeriesReader(Names names) {

    public Optional<Series> read(YamlValue value) {
        return value.map(Vocabulary.SERIES).flatMap(map -> {
            Optional<SeriesId> id = names.declare(Names.Kind.SERIES, map.get("id"), SeriesId::new);
            Optional<String> title = map.text("title");
            Optional<String> unit = map.text("unit");
            Optional<String> source = map.text("source");
            Optional<String> note = map.text("note");
            return map.build(() -> new Series(
                    id.orElseThrow(),
                    title.orElseThrow(),
                    unit.orElseThrow(),
                    source.orElse(null),
                    note.orElse(null),
                    List.of(),
                    0));
        });
    }
}
