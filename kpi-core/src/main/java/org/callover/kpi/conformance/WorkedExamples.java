package org.callover.kpi.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Catalogue.Written;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.catalogue.Example;
import org.callover.kpi.conformance.Reproduction.Miss;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.indicator.DefinitionProblem;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;

/**
 * The worked examples of a catalogue, run through the scorer.
 *
 * <p>An example is about the indicator as its own document defines it. If a council adjusts a target, the shipped
 * example is still right.
 */
public final class WorkedExamples {

    private final Catalogue catalogue;

    private WorkedExamples(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A fault for every figure of every example that the engine does not reproduce. */
    public static List<DefinitionProblem> check(Catalogue catalogue) {
        WorkedExamples examples = new WorkedExamples(catalogue);
        return catalogue.examples().values().stream()
                .flatMap(List::stream)
                .map(examples::run)
                .flatMap(reproduction -> reproduction.problems().stream())
                .sorted()
                .toList();
    }

    /** Every set that has worked examples, with the engine's results, in the order of the documents. */
    public static List<ExampleSetResult> run(Catalogue catalogue) {
        WorkedExamples examples = new WorkedExamples(catalogue);
        return catalogue.documents().stream()
                .filter(document -> catalogue.examples().containsKey(document.id()))
                .map(examples::proof)
                .toList();
    }

    private ExampleSetResult proof(Document document) {
        List<Reproduction> reproductions = catalogue.examples().getOrDefault(document.id(), List.of()).stream()
                .map(this::run)
                .toList();
        Mentions mentions = Mentions.in(reproductions, catalogue);
        return new ExampleSetResult(document, mentions.series(), mentions.areas(), reproductions);
    }

    private Reproduction run(Example example) {
        List<Written> definitions = definitions(example);
        Map<String, Object> found = score(example).map(ScoreByKey::of).orElse(Map.of());
        List<Miss> misses = example.then().entrySet().stream()
                .map(expected -> new Expectation(expected.getKey(), expected.getValue()))
                .flatMap(expected -> expected.missedBy(found).stream())
                .toList();
        return new Reproduction(example, definitions, found, misses);
    }

    /** The definitions of the indicator, and of the others that its score is read with and ranked by. */
    private List<Written> definitions(Example example) {
        List<Written> definitions = new ArrayList<>();
        catalogue.asWritten(example.when().indicator()).ifPresent(definition -> {
            definitions.add(definition);
            others(definition.indicator())
                    .distinct()
                    .flatMap(id -> catalogue.asWritten(id).stream())
                    .forEach(definitions::add);
        });
        return definitions;
    }

    private static Stream<IndicatorId> others(Indicator indicator) {
        return Stream.concat(
                Stream.ofNullable(indicator.text().pairedWith()),
                indicator.benchmarks().stream()
                        .flatMap(benchmark -> Stream.ofNullable(benchmark.ranking()))
                        .flatMap(ranking -> Stream.ofNullable(ranking.by())));
    }

    private Optional<Score> score(Example example) {
        Optional<Indicator> indicator = asWritten(example.when().indicator());
        if (indicator.isEmpty() || catalogue.areas().find(example.when().area()).isEmpty()) {
            return Optional.empty();
        }
        DatasetBuilder given = Dataset.EMPTY.toBuilder();
        example.given().forEach(given::add);
        ScoreRequest request = new ScoreRequest(
                KpiSet.ofOne(indicator.get()),
                List.of(example.when().area()),
                example.when().period(),
                example.when().window(),
                null);
        return new Scorer(catalogue.areas(), given.build(1, Instant.EPOCH), this::asWritten)
                .score(request).scores().stream().findFirst();
    }

    private Optional<Indicator> asWritten(IndicatorId id) {
        return catalogue.asWritten(id).map(Written::indicator);
    }
}
