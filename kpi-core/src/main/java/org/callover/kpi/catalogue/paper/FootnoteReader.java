package org.callover.kpi.catalogue.paper;

import java.util.Optional;
import org.callover.kpi.catalogue.definition.MeasureReader;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.paper.Footnote;
import org.callover.kpi.period.Period;

/** Reads an entry of {@code footnotes:}. */
public record FootnoteReader(DocumentNames names) {

    /** The footnote; empty if it has a fault. */
    public Optional<Footnote> read(YamlValue value) {
        return value.map(Vocabulary.FOOTNOTE).flatMap(map -> {
            Optional<String> text = map.text("text");
            Optional<IndicatorId> indicator =
                    names.refer(DocumentNames.Kind.INDICATOR, map.get("indicator"), IndicatorId::new);
            Optional<SeriesId> series = names.refer(DocumentNames.Kind.SERIES, map.get("series"), SeriesId::new);
            Optional<AreaCode> area = names.refer(DocumentNames.Kind.AREA, map.get("area"), AreaCode::new);
            Optional<Breakdown> where = MeasureReader.where(map);
            Optional<Period> period = map.read("period", Period::parse);
            return map.build(() -> new Footnote(
                    text.orElseThrow(),
                    indicator.orElse(null),
                    series.orElse(null),
                    area.orElse(null),
                    where.orElse(null),
                    period.orElse(null)));
        });
    }
}
