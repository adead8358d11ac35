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
 * A worked example with what the engine made of it.
 *
 * @param definitions of the indicator, then of the one it is read together with
 * @param actual everything the score has, by the keys of {@code then:}: a {@link Quantity} where a number is exact, a
 *     {@link Double} where it is not, else what is written as text
 * @param misses what is expected and did not come out, in the order written
 */
public record Reproduction(Example example, List<Written> definitions, Map<String, Object> actual, List<Miss> misses) {

    private static final String CODE = "EXAMPLE";

    public Reproduction {
        definitions = List.copyOf(definitions);
        actual = Collections.unmodifiableMap(new LinkedHashMap<>(actual));
        misses = List.copyOf(misses);
    }

    /** Whether everything that is expected came out. */
    public boolean isReproduced() {
        return misses.isEmpty();
    }

    /** A fault for each miss, at the example's place. */
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
     * A figure that is not as expected.
     *
     * @param key as written under {@code then:}
     * @param expected as written there
     * @param actual as the engine has it, in full
     */
    public record Miss(String key, String expected, String actual) {

        @Override
        public String toString() {
            return "%s is %s, but the example expects %s".formatted(key, actual, expected);
        }
    }
}
