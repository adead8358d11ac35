package org.callover.kpi.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of a definition changes its own digest, and those of definitions that are made from it. */
class DefinitionDigestsTest {

    private static final String PLACES = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: east, name: East, kind: borough }
              - { code: west, name: West, kind: borough }
              - { code: isle, name: Isle, kind: island }
            groups:
              - { code: both, name: Both, kind: pair, member-word: boroughs, members: [east, west] }
            """;

    private static final String PARKS = """
            kpi: 1
            set: parks
            title: Parks
            series:
              - { id: visits, title: Visits, unit: visits }
              - { id: fires, title: Fires, unit: fires }
            indicators:
              - { id: parks.visits, title: Visits, measure: { count: visits }, good: higher, no-target: none }
              - { id: parks.fires, title: Fires, measure: { count: fires }, good: lower, no-target: none }
            """;

    private static Map<DefinitionName, String> digests(String places, String parks) {
        return DefinitionDigests.of(
                Documents.catalogue(Documents.text("places.yaml", places), Documents.text("parks.yaml", parks)));
    }

    private static Set<String> differing(Map<DefinitionName, String> before, Map<DefinitionName, String> after) {
        Set<DefinitionName> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> after.getOrDefault(name, "").equals(before.get(name)));
        return names.stream().map(DefinitionName::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(name = "{0} instead of {1} changes {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            title: Fires, measure   | title: Our fires, measure         | INDICATOR parks.fires, SET parks
            title: Fires, unit      | title: Blazes, unit               | SERIES fires
            good: lower, no-target: none | good: lower, target: 5       | INDICATOR parks.fires
            title: Parks            | title: Our parks                  | INDICATOR parks.fires, INDICATOR parks.visits, SET parks
            kpi: 1                  | 'kpi: 1 # ours'                   | nothing
            """)
    void changeOfOneThingChangesItsDigestAlone(String before, String after, String changed) {
        String parks = PARKS.replace(before, after);
        Set<String> expected = changed == null ? Set.of() : new TreeSet<>(Set.of(changed.split(", ")));
        assertThat(differing(digests(PLACES, PARKS), digests(PLACES, parks))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} instead of {1} changes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            name: East | name: Far East | AREA both, AREA east, AREA west
            name: Isle | name: Island   | AREA isle
            """)
    void changeOfAnAreaChangesAllThatAreConnected(String before, String after, String changed) {
        assertThat(differing(digests(PLACES, PARKS), digests(PLACES.replace(before, after), PARKS)))
                .isEqualTo(new TreeSet<>(Set.of(changed.split(", "))));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a b c | {1:a;1:b;1:c.
            c b a | {1:a;1:b;1:c.
            """)
    void orderOfASetOrAMapDoesNotMatter(String words, String canonical) {
        assertThat(CanonicalText.of(Set.of((Object[]) words.split(" ")))).isEqualTo(canonical);
        Map<String, Integer> map = new TreeMap<>();
        Set.of(words.split(" ")).forEach(word -> map.put(word, 1));
        assertThat(CanonicalText.of(Map.copyOf(map))).isEqualTo("{1:a=1:1;1:b=1:1;1:c=1:1.");
    }

    @ParameterizedTest
    @CsvSource({"INDICATOR parks.fires", "SET parks", "AREA Isle of Dogs"})
    void nameIsReadAsItIsWritten(String name) {
        assertThat(DefinitionName.parse(name)).hasToString(name);
    }
}
