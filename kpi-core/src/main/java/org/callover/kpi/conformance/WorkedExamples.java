package org.callover.kpi.conformance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Example;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Problem;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;

/** The worked examples of a catalogue, run through the scorer. */
public final class WorkedExamples {

    private static final String CODE = "EXAMPLE";

    private WorkedExamples() {}

    /** A fault for every figure of every example that the engine does not reproduce. */
    public static List<Problem> check(Catalogue catalogue) {
        return catalogue.examples().values().stream()
                .flatMap(List::stream)
                .flatMap(example -> check(catalogue, example))
                .sorted()
                .toList();
    }

    private static Stream<Problem> check(Catalogue catalogue, Example example) {
        Optional<Score> score = score(catalogue, example);
        return score.isEmpty()
                ? Stream.of(problem(example, "the indicator or the area is not known"))
                : example.then().entrySet().stream()
                        .map(expected -> Expectation.of(expected.getKey(), expected.getValue()))
                        .flatMap(expected -> expected.missedBy(score.get()).stream())
                        .map(missed -> problem(example, missed));
    }

    /** What the engine makes of an example; nothing where it names what the catalogue does not have. */
    public static Optional<Score> score(Catalogue catalogue, Example example) {
        Optional<Indicator> indicator = catalogue.indicator(example.when().indicator());
        if (indicator.isEmpty() || catalogue.areas().find(example.when().area()).isEmpty()) {
            return Optional.empty();
        }
        Dataset.Builder given = Dataset.EMPTY.toBuilder();
        example.given().forEach(given::add);
        KpiSet alone =
                new KpiSet("example", "Worked example", KpiSet.Kind.SET, null, List.of(KpiSet.Row.of(indicator.get())));
        ScoreRequest request = new ScoreRequest(
                alone,
                List.of(example.when().area()),
                example.when().period(),
                example.when().window(),
                null);
        return new Scorer(catalogue.areas(), given.build(1, Instant.EPOCH))
                .score(request).scores().stream().findFirst();
    }

    private static Problem problem(Example example, String what) {
        return new Problem(
                example.document(),
                example.line(),
                1,
                "/examples",
                CODE,
                "the example of %s in %s for %s does not come out: %s"
                        .formatted(
                                example.when().indicator(),
                                example.when().area(),
                                example.when().period(),
                                what));
    }
}
