package org.callover.kpi.catalogue.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.text.Suggestion;

/** Reads {@code window:}, {@code compare:} and {@code change-as:}, in indicators, boards and their rows. */
final class ComparisonReader {

    private static final List<String> WORDS = List.of("year-earlier", "previous", "none");
    private static final int LONGEST_AGO = 99;
    private static final Map<String, Boolean> FORMS = new TreeMap<>(Map.of("multiple", true, "percent", false));

    private ComparisonReader() {}

    static Optional<Window> window(YamlMap map) {
        return map.read("window", ComparisonReader::window);
    }

    private static Window window(String text) {
        List<String> named = Stream.concat(Window.NAMED.stream().map(Window::toString), Stream.of("rolling-12"))
                .toList();
        boolean isWindow = named.contains(text) || text.matches("rolling-[1-9]\\d{0,2}");
        if (!isWindow) {
            throw new IllegalArgumentException("'%s' is not a window; use %s or another rolling-N%s"
                    .formatted(text, String.join(", ", named), Suggestion.didYouMean(text, named)));
        }
        return Window.parse(text);
    }

    static Optional<Comparator> comparator(YamlMap map) {
        return map.get("compare").flatMap(value -> value.isMap() ? block(value) : value.read(ComparisonReader::word));
    }

    /** Whether a rise is printed as a multiple of the earlier value: {@code change-as:}. */
    static Optional<Boolean> changesAsMultiple(YamlMap map) {
        return map.word("change-as", FORMS);
    }

    private static Comparator word(String text) {
        if (!WORDS.contains(text)) {
            throw new IllegalArgumentException(
                    ("'%s' is not a comparator; use %s, { years-earlier: 5 } or { baseline: FY2017-18 }%s")
                            .formatted(text, String.join(", ", WORDS), Suggestion.didYouMean(text, WORDS)));
        }
        return Comparator.parse(text);
    }

    private static Optional<Comparator> block(YamlValue value) {
        return value.map(Vocabulary.COMPARE).flatMap(map -> {
            Optional<Comparator> baseline = map.read("baseline", Period::parse).map(Comparator.Baseline::new);
            Optional<Comparator> years = map.get("years-earlier")
                    .flatMap(number -> number.whole(1, LONGEST_AGO))
                    .map(Comparator.YearsEarlier::new);
            if (map.isSound() && baseline.isPresent() == years.isPresent()) {
                value.fault(
                        FaultCode.INCONSISTENT,
                        "'compare' needs either 'baseline' or 'years-earlier'; write one of them");
            }
            return map.build(() -> baseline.or(() -> years).orElseThrow());
        });
    }

    /** The comparator that a target's change is measured from. */
    static Comparator on(String text) {
        if (text.equals("none")) {
            throw new IllegalArgumentException(
                    "a change needs something to change from, not 'none'; use year-earlier, previous or a baseline period such as FY2017-18");
        }
        return Comparator.parse(text);
    }
}
