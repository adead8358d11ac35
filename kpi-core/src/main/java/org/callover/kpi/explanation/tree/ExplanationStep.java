package org.callover.kpi.explanation.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A step of an explanation: what is said, what it is worth, and the steps from which that follows.
 *
 * @param statement the arithmetic in words, as in {@code 3,520 / 211,047 x 1,000 = 16.678749…}
 * @param value exact; absent where there is none, or where the facts hold several numbers
 * @param arithmetic how the value follows from those of the steps below; absent where there is no value
 * @param facts each under another name, in the order they are read
 */
public record ExplanationStep(
        StepKind kind,
        String statement,
        @Nullable Quantity value,
        @Nullable Arithmetic arithmetic,
        List<Fact> facts,
        List<ExplanationStep> steps) {

    public ExplanationStep {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        if ((value == null) != (arithmetic == null)) {
            throw new IllegalArgumentException(
                    "'%s' has a value without its arithmetic, or the other way round; give both or none"
                            .formatted(statement));
        }
    }

    /** A step that says something, and has no value yet. */
    public static ExplanationStep of(StepKind kind, String statement) {
        return new ExplanationStep(kind, statement, null, null, List.of(), List.of());
    }

    /** The same, with what is said in the places of a form: numbers as {@link StepNumbers} writes them. */
    public static ExplanationStep of(StepKind kind, String form, Object... said) {
        return of(kind, StepNumbers.say(form, said));
    }

    /** The same step with its value, and how that follows. */
    public ExplanationStep worth(Quantity worth, Arithmetic how) {
        return new ExplanationStep(kind, statement, worth, how, facts, steps);
    }

    /** The same step with a further fact; as it is where there is nothing to tell. */
    public ExplanationStep with(String name, @Nullable Object fact) {
        return fact == null ? this : with(List.of(Fact.of(name, fact)));
    }

    /** The same step with further facts. */
    public ExplanationStep with(List<Fact> more) {
        return new ExplanationStep(kind, statement, value, arithmetic, joined(facts, more), steps);
    }

    /** The same step with further steps below it. */
    public ExplanationStep over(ExplanationStep... more) {
        return over(Arrays.asList(more));
    }

    /** The same step with further steps below it. */
    public ExplanationStep over(List<ExplanationStep> more) {
        return new ExplanationStep(kind, statement, value, arithmetic, facts, joined(steps, more));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The same step as another kind of part. */
    public ExplanationStep as(StepKind other) {
        return new ExplanationStep(other, statement, value, arithmetic, facts, steps);
    }

    /** The same step with more to say. */
    public ExplanationStep saying(String more) {
        return new ExplanationStep(kind, statement + more, value, arithmetic, facts, steps);
    }

    /** The same step without those below it, which are to be found elsewhere. */
    public ExplanationStep alone() {
        return new ExplanationStep(
                kind, statement, value, value == null ? null : Arithmetic.AS_SCORED, facts, List.of());
    }

    /** The same step over other steps. */
    public ExplanationStep overOnly(List<ExplanationStep> others) {
        return new ExplanationStep(kind, statement, value, arithmetic, facts, others);
    }

    /** @throws NullPointerException when there is none */
    public Quantity valueOrThrow() {
        return Objects.requireNonNull(value, () -> "'%s' has no value".formatted(statement));
    }

    /** Whether it is taken off in the sum that it is a part of. */
    public boolean isSubtracted() {
        return fact("subtracted").isPresent();
    }

    public Optional<Fact> fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** A fact that is a number. */
    public Optional<Quantity> number(String name) {
        return fact(name).map(fact -> ((Fact.Number) fact).number());
    }

    /** Its kind and what it is about, as in {@code OBSERVATION knife-crime E09000019 2021-03}: the same on other data. */
    public String subject() {
        return Stream.concat(
                        Stream.of(kind.name()),
                        kind.namedBy().stream()
                                .flatMap(name -> fact(name).stream())
                                .map(Fact::text))
                .collect(Collectors.joining(" "));
    }

    /** This step and all below it, each before those below it. */
    public Stream<ExplanationStep> walk() {
        return Stream.concat(Stream.of(this), steps.stream().flatMap(ExplanationStep::walk));
    }
}
