package org.callover.kpi.catalogue.definition;

import java.util.Optional;
import org.callover.kpi.catalogue.bands.BandsReader;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds.Bands;

/** Reads one entry under {@code indicators:} of an adjust document. */
public record AdjustmentReader(DocumentNames names) {

    public Optional<Adjustment> read(YamlValue value) {
        return value.map(Vocabulary.ADJUSTMENT).flatMap(map -> {
            Optional<IndicatorId> id = id(map, value);
            Optional<Target> target = TargetReader.target(map);
            Optional<Target.Profile> profile = TargetReader.profile(map);
            Optional<String> noTarget = map.text("no-target");
            Optional<Amount> margin = TargetReader.margin(map);
            Optional<Bands> bands = BandsReader.read(map);
            Optional<Integer> maxAge = RatingReader.maxAge(map);
            Optional<String> owner = map.text("owner");
            Optional<Status> status = map.word("status", RatingReader.STATUSES);
            return map.build(() -> new Adjustment(
                    id.orElseThrow(),
                    target.orElse(null),
                    profile.orElse(null),
                    noTarget.orElse(null),
                    margin.orElse(null),
                    bands.orElse(null),
                    maxAge.orElse(null),
                    owner.orElse(null),
                    status.orElse(null),
                    map,
                    value));
        });
    }

    /** Only one place may adjust an indicator; otherwise the order of reading would decide. */
    private Optional<IndicatorId> id(YamlMap map, YamlValue value) {
        Optional<IndicatorId> id = names.refer(DocumentNames.Kind.INDICATOR, map.get("id"), IndicatorId::new);
        id.ifPresent(known -> names.declare(DocumentNames.Kind.ADJUSTED, known, value));
        return id;
    }
}
