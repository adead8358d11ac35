package org.callover.kpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Example;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.NotRatedReason;
import org.callover.kpi.score.PairedOutcome;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.Significance;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.statistics.XmrRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's own examples come out, and there is one for every rule that has a name. */
class EngineExamplesTest {

    private static final List<ExampleSetResult> PROOFS = EngineExamples.run();
    private static final List<Reproduction> ALL =
            PROOFS.stream().flatMap(proof -> proof.reproductions().stream()).toList();

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void everyExampleComesOut(String set, ExampleSetResult proof) {
        assertThat(proof.reproductions()).isNotEmpty().allSatisfy(reproduction -> assertThat(reproduction.misses())
                .as(
                        "line %d, %s",
                        reproduction.example().line(), reproduction.example().name())
                .isEmpty());
    }

    static Stream<Arguments> sets() {
        return PROOFS.stream().map(proof -> Arguments.of(proof.document().id(), proof));
    }

    @Test
    void everyExampleHasANameOfItsOwn() {
        assertThat(ALL)
                .extracting(one -> one.example().name())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void everythingAScoreSaysIsExpectedSomewhere() {
        assertThat(ALL.stream().flatMap(one -> one.example().then().keySet().stream()))
                .containsAll(Vocabulary.THEN.all());
    }

    @ParameterizedTest
    @CsvSource({
        "reason comparisonReason",
        "rag",
        "notRated",
        "significance",
        "reading",
        "variation",
        "assurance",
        "chartRules"
    })
    void everyWordOfAClosedListIsExpectedSomewhere(String keys) {
        Set<String> expected = Arrays.stream(keys.split(" "))
                .flatMap(key -> ALL.stream()
                        .flatMap(one -> Stream.ofNullable(one.example().then().get(key))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(expected).containsExactlyInAnyOrderElementsOf(words(keys));
    }

    private static List<String> words(String keys) {
        Enum<?>[] words = Map.<String, Enum<?>[]>of(
                        "reason comparisonReason", UnscoredReason.values(),
                        "rag", Rag.values(),
                        "notRated", NotRatedReason.values(),
                        "significance", Significance.values(),
                        "reading", PairedOutcome.Reading.values(),
                        "variation", Variation.values(),
                        "assurance", Assurance.values(),
                        "chartRules", XmrRule.values())
                .getOrDefault(keys, new Enum<?>[0]);
        return Arrays.stream(words).map(Enum::name).toList();
    }

    @Test
    void everyWindowMeasureTargetAndDirectionIsTried() {
        assertThat(kinds(Indicator::window)).containsAll(kindsOf(Window.NAMED));
        assertThat(ALL.stream()
                        .flatMap(one -> Stream.ofNullable(
                                one.definitions().get(0).indicator().measure()))
                        .map(Measure::keyword)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.MEASURE.all());
        assertThat(kinds(indicator -> indicator.judging().target()))
                .containsExactlyInAnyOrderElementsOf(kindsOf(Target.class));
        assertThat(kinds(Indicator::direction)).containsExactlyInAnyOrderElementsOf(kindsOf(Direction.class));
    }

    @Test
    void whatAnExampleSpeaksOfIsToldWithIt() {
        ExampleSetResult groups = PROOFS.stream()
                .filter(proof -> proof.document().id().equals("engine-groups"))
                .findFirst()
                .orElseThrow();
        assertThat(groups.areas())
                .extracting(area -> area.code().value())
                .contains("north", "south", "east", "west", "county", "pair", "relay", "ring");
        assertThat(groups.series())
                .extracting(series -> series.id().value())
                .containsExactly("calls", "letters", "met", "sleepers", "confidence", "people");
        assertThat(ALL)
                .filteredOn(one -> one.example().then().containsKey("reading"))
                .allSatisfy(one -> assertThat(one.definitions()).hasSize(2));
    }

    @Test
    void aNumberThatIsNotReproducedIsAMissThatTellsBoth() {
        Example example = ALL.get(0).example();
        assertThat(new Expectation("value", "8").missedBy(ALL.get(0).actual()))
                .hasValueSatisfying(miss -> assertThat(miss).hasToString("value is 7, but the example expects 8"));
        assertThat(example.then()).containsEntry("value", "7");
    }

    private static Set<String> kinds(Function<Indicator, Object> part) {
        return kindsOf(ALL.stream()
                .map(one -> one.definitions().get(0).indicator())
                .flatMap(indicator -> Stream.ofNullable(part.apply(indicator)))
                .toList());
    }

    private static Set<String> kindsOf(List<?> values) {
        return values.stream().map(value -> value.getClass().getSimpleName()).collect(Collectors.toSet());
    }

    private static Set<String> kindsOf(Class<?> sealedType) {
        return Arrays.stream(sealedType.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }
}
