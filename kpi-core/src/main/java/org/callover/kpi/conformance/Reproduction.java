package org.callover.kpi.conformance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.catalogue.Catalogue.Written;
import org.callover.kpi.catalogue.Example;
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

    public Reproduction {
        definitions = List.copyOf(definitions);
        actual = Collections.unmodifiableMap(new LinkedHashMap<>(actual));
        misses = List.copyOf(misses);
    }

    /** Whether everything that is expected came out. */
    public boolean isReproduced() {
        return misses.isEmpty();
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
            return "%s is %s, but %s is expected".formatted(key, actual, expected);
        }
    }
}
