package org.callover.kpi.indicator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.observation.Term;

/** A sum or difference of series. */
public record Sum(List<Term> add, List<Term> subtract) {

    public Sum {
        add = List.copyOf(add);
        subtract = List.copyOf(subtract);
        if (add.isEmpty()) {
            throw new IllegalArgumentException("a sum adds at least one series");
        }
    }

    /** One series alone. */
    public static Sum of(Term term) {
        return new Sum(List.of(term), List.of());
    }

    /** Every series it reads. */
    public Stream<Term> terms() {
        return Stream.concat(add.stream(), subtract.stream());
    }

    @Override
    public String toString() {
        String added = add.stream().map(Term::toString).collect(Collectors.joining(" + "));
        return subtract.stream().map(term -> " - " + term).collect(Collectors.joining("", added, ""));
    }
}
