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
 * A step of an explanation: a statement, its value, and the steps that they follow from.
 *
 * @param statement the arithmetic in words, as in {@code 3,520 / 211,047 x 1,000 = 16.678749…}
 * @param value exact; absent if there is none, or if the facts hold several numbers
 * @param arithmetic how the value follows from those of the steps below; absent if there is no value
 * @param facts each with its own name, in the order they are read
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

    /** A step with a statement but no value yet. */
    public static ExplanationStep of(StepKind kind, String statement) {
        return new ExplanationStep(kind, statement, null, null, List.of(), List.of());
    }

    /** The same, from a form whose places are filled in; numbers are written as in {@link StepNumbers}. */
    public static ExplanationStep of(StepKind kind, String form, Object... said) {
        return of(kind, StepNumbers.say(form, said));
    }

    /** The same step with its value, and how the value follows. */
    public ExplanationStep worth(Quantity worth, Arithmetic how) {
        return new ExplanationStep(kind, statement, worth, how, facts, steps);
    }

    /** The same step with another fact; unchanged if the fact is absent. */
    public ExplanationStep with(String name, @Nullable Object fact) {
        return fact == null ? this : with(List.of(Fact.of(name, fact)));
    }

    /** The same step with more facts. */
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

    /** The same step with another kind. */
    public ExplanationStep as(StepKind other) {
        return new ExplanationStep(other, statement, value, arithmetic, facts, steps);
    }

    /** The same step with more words in its statement. */
    public ExplanationStep saying(String more) {
        return new ExplanationStep(kind, statement + more, value, arithmetic, facts, steps);
    }

    /** The same step without those below it, which are found elsewhere. */
    public ExplanationStep alone() {
        return new ExplanationStep(
                kind, statement, value, value == null ? null : Arithmetic.AS_SCORED, facts, List.of());
    }

    /** The same step with other steps below it. */
    public ExplanationStep overOnly(List<ExplanationStep> others) {
        return new ExplanationStep(kind, statement, value, arithmetic, facts, others);
    }

    /** @throws NullPointerException if there is none */
    public Quantity valueOrThrow() {
        return Objects.requireNonNull(value, () -> "'%s' has no value".formatted(statement));
    }

    /** Whether it is subtracted in the sum that it is a part of. */
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

    /**
     * Its kind and what it is about, as in {@code OBSERVATION knife-crime E09000019 2021-03}. A correction
     * of the data does not change it. A new month does, if the window is the latest.
     */
    public String subject() {
        return Stream.concat(
                        Stream.of(kind.name()),
                        kind.namedBy().stream()
                                .flatMap(name -> fact(name).stream())
                                .map(Fact::text))
                .collect(Collectors.joining(" "));
    }

    /** This step and all those below it, each one before those below it. */
    public Stream<ExplanationStep> walk() {
        return Stream.concat(Stream.of(this), steps.stream().flatMap(ExplanationStep::walk));
    }
}
