package org.callover.kpi.catalogue.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.RollUp;
import org.callover.kpi.text.Suggestion;

/** Reads {@code roll-up:}, in sets and boards. */
public final class RollUpReader {

    private static final Map<String, RollUp> WORDS =
            Map.of("worst", new RollUp.Worst(), "majority", new RollUp.Majority());
    private static final List<String> NAMES = List.of("worst", "majority", "weighted-points");

    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private RollUpReader() {}

    public static Optional<RollUp> read(YamlMap map) {
        return map.get("roll-up").flatMap(value -> value.isMap() ? points(value) : value.read(RollUpReader::word));
    }

    private static RollUp word(String text) {
        return Optional.ofNullable(WORDS.get(text))
                .orElseThrow(() -> new IllegalArgumentException(("'%s' is not a roll-up; use worst, majority or "
                                + "{ weighted-points: { green-from: 75%%, amber-from: 50%% } }%s")
                        .formatted(text, NAMES.contains(text) ? "" : Suggestion.didYouMean(text, NAMES))));
    }

    private static Optional<RollUp> points(YamlValue value) {
        return value.map(Vocabulary.ROLL_UP)
                .flatMap(map -> map.get("weighted-points"))
                .flatMap(points -> points.map(Vocabulary.WEIGHTED_POINTS))
                .flatMap(map -> {
                    Optional<BigDecimal> green = map.read("green-from", RollUpReader::share);
                    Optional<BigDecimal> amber = map.read("amber-from", RollUpReader::share);
                    return map.build(() -> new RollUp.WeightedPoints(green.orElseThrow(), amber.orElseThrow()));
                });
    }

    private static BigDecimal share(String text) {
        Matcher form = SHARE.matcher(text);
        if (!form.matches() || new BigDecimal(form.group(1)).compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException(
                    "'%s' is not a share of the points; write a percentage from 0%% to 100%%, such as 75%%"
                            .formatted(text));
        }
        return new BigDecimal(form.group(1));
    }
}
