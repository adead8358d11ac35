package org.callover.kpi.catalogue.definition;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.kind.UnitKinds;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.PublicationSchedule;
import org.callover.kpi.observation.PublicationSchedule.Every;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Kind;
import org.callover.kpi.observation.SeriesId;

/** Reads one entry of {@code series:}. */
public record SeriesReader(DocumentNames names) {

    private static final Map<String, Break.Effect> EFFECTS = new TreeMap<>(
            Map.of("block", Break.Effect.BLOCK, "basis", Break.Effect.BASIS, "caveat", Break.Effect.CAVEAT));

    private static final Map<String, Kind> KINDS =
            new TreeMap<>(Map.of("events", Kind.EVENTS, "amount", Kind.AMOUNT, "percentage", Kind.PERCENTAGE));

    private static final Map<String, Every> EVERY = Stream.of(Every.values())
            .collect(Collectors.toMap(Every::toString, every -> every, (one, other) -> one, TreeMap::new));

    /** A limit below 2 would hide nothing, and one above 1000 is probably a typing mistake. */
    private static final int LEAST_SHOWN = 2;

    private static final int MOST_HIDDEN = 1000;

    public Optional<Series> read(YamlValue value) {
        return value.map(Vocabulary.SERIES).flatMap(map -> {
            Optional<SeriesId> id = names.declare(DocumentNames.Kind.SERIES, map.get("id"), SeriesId::new);
            Optional<String> title = map.text("title");
            Optional<String> unit = map.text("unit");
            Optional<Kind> kind = kind(map, unit);
            Optional<String> source = map.text("source");
            Optional<String> note = map.text("note");
            List<Break> breaks = breaks(map);
            Optional<Integer> suppressBelow = suppressBelow(map);
            Optional<String> licence = map.text("licence");
            Optional<PublicationSchedule> expected = map.get("expected").flatMap(SeriesReader::expected);
            return map.build(() -> new Series(
                    id.orElseThrow(),
                    title.orElseThrow(),
                    unit.orElseThrow(),
                    kind.orElseThrow(),
                    source.orElse(null),
                    note.orElse(null),
                    breaks,
                    suppressBelow.orElse(0),
                    licence.orElse(null),
                    expected.orElse(null)));
        });
    }

    /**
     * The kind that the definition states, or else the kind that follows from the unit. A percentage is recognised by
     * its unit alone.
     */
    private static Optional<Kind> kind(YamlMap map, Optional<String> unit) {
        Optional<Kind> said = map.word("kind", KINDS);
        boolean isPercentage = unit.filter(UnitKinds::isPercentage).isPresent();
        if (said.isPresent() && unit.isPresent() && isPercentage != (said.get() == Kind.PERCENTAGE)) {
            map.fault(
                    "kind",
                    FaultCode.INCONSISTENT,
                    isPercentage
                            ? "the unit is '%s', so the kind is percentage; remove 'kind', or write another unit"
                                    .formatted(unit.get())
                            : "a percentage has the unit \"%%\", not '%s'; write unit: \"%%\", or kind: events or amount"
                                    .formatted(unit.get()));
        }
        return said.or(() -> unit.map(UnitKinds::kind));
    }

    /** The smallest count that is shown, for a series or an indicator. */
    static Optional<Integer> suppressBelow(YamlMap map) {
        return map.get("suppress-below").flatMap(number -> number.whole(LEAST_SHOWN, MOST_HIDDEN));
    }

    private static Optional<PublicationSchedule> expected(YamlValue value) {
        return value.map(Vocabulary.EXPECTED).flatMap(map -> {
            Optional<Every> every = map.word("every", EVERY);
            Optional<PublicationSchedule> expected =
                    map.read("within", text -> PublicationSchedule.of(every.orElse(Every.MONTH), text));
            return map.build(expected::orElseThrow);
        });
    }

    private static void refuseBasis(YamlMap entry) {
        entry.fault(
                "basis",
                FaultCode.INCONSISTENT,
                "only a break with 'effect: basis' has a basis; add the effect, or remove the basis");
    }

    private static List<Break> breaks(YamlMap map) {
        Set<YearMonth> months = new HashSet<>();
        return map.list("breaks", value -> value.map(Vocabulary.BREAK).flatMap(entry -> {
            Optional<YearMonth> from = entry.read("from", AreasReader::month);
            Optional<String> why = entry.text("why");
            Optional<Break.Effect> effect = entry.word("effect", EFFECTS);
            Optional<String> source = entry.text("source");
            Optional<Basis> basis = entry.read("basis", Basis::new);
            basis.filter(said -> effect.filter(Break.Effect.BASIS::equals).isEmpty())
                    .ifPresent(said -> refuseBasis(entry));
            from.filter(month -> !months.add(month))
                    .ifPresent(month -> entry.fault(
                            "from",
                            FaultCode.INCONSISTENT,
                            "two breaks start in %s; explain both in one 'why', or keep one".formatted(month)));
            return entry.build(() -> new Break(
                    from.orElseThrow(),
                    why.orElseThrow(),
                    effect.orElse(Break.Effect.CAVEAT),
                    source.orElse(null),
                    basis.orElse(null),
                    effect.isPresent()));
        }));
    }
}
