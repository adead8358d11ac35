package org.callover.kpi.conformance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.catalogue.Catalogue.Written;
import org.callover.kpi.catalogue.Example;
import org.callover.kpi.indicator.DefinitionProblem;
import org.callover.kpi.observation.Quantity;

/**
 * A worked example with the engine's result.
 *
 * @param definitions the definition of the indicator, then of the one that it is read together with
 * @param actual everything the score has, by the keys of {@code then:}: a {@link Quantity} for an exact number, a
 * {@link Double} for any other number, and text for the rest
 * @param misses the expected figures that the engine did not reproduce, in the order written
 */
public record Reproduction(Example example, List<Written> definitions, Map<String, Object> actual, List<Miss> misses) {

    private static final String CODE = "EXAMPLE";

    public Reproduction {
        definitions = List.copyOf(definitions);
        actual = Collections.unmodifiableMap(new LinkedHashMap<>(actual));
        misses = List.copyOf(misses);
    }

    /** Whether the engine reproduced everything that is expected. */
    public boolean isReproduced() {
        return misses.isEmpty();
    }

    /** A fault for each difference, at the example's place. */
    public List<DefinitionProblem> problems() {
        return misses.stream().map(this::problem).toList();
    }

    private DefinitionProblem problem(Miss miss) {
        Example.When when = example.when();
        return new DefinitionProblem(
                example.document(),
                example.line(),
                1,
                "/examples",
                CODE,
                "the example of %s in %s for %s fails: %s"
                        .formatted(when.indicator(), when.area(), when.period(), miss));
    }

    /**
     * A figure that differs from what is expected.
     *
     * @param key as written under {@code then:}
     * @param expected the expected figure, as written there
     * @param actual the engine's figure, in full
     */
    public record Miss(String key, String expected, String actual) {

        @Override
        public String toString() {
            return "%s is %s, but the example expects %s".formatted(key, actual, expected);
        }
    }
}
