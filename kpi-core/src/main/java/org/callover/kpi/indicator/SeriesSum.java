package org.callover.kpi.indicator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.observation.Term;

/** A sum or difference of series. */
public record SeriesSum(List<Term> add, List<Term> subtract) {

    public SeriesSum {
        add = List.copyOf(add);
        subtract = List.copyOf(subtract);
        if (add.isEmpty()) {
            throw new IllegalArgumentException("a sum adds at least one series");
        }
    }

    /** A sum of only one series. */
    public static SeriesSum of(Term term) {
        return new SeriesSum(List.of(term), List.of());
    }

    /** The series of a sum of only one series. */
    public Term single() {
        return add.get(0);
    }

    /** All series it reads. */
    public Stream<Term> terms() {
        return Stream.concat(add.stream(), subtract.stream());
    }

    /** What is left of it without another sum. */
    public SeriesSum less(SeriesSum part) {
        return new SeriesSum(
                Stream.concat(add.stream(), part.subtract.stream()).toList(),
                Stream.concat(subtract.stream(), part.add.stream()).toList());
    }

    /** Whether it adds and subtracts the same series, in any order. */
    public boolean isSameAs(SeriesSum other) {
        return sorted(add).equals(sorted(other.add)) && sorted(subtract).equals(sorted(other.subtract));
    }

    private static List<String> sorted(List<Term> terms) {
        return terms.stream().map(Term::toString).sorted().toList();
    }

    /** The wholes that parts are taken out of. A series that is both added and subtracted is neither whole nor part. */
    public List<Term> wholes() {
        return add.stream().filter(term -> !subtract.contains(term)).toList();
    }

    /** The parts that are taken out of a whole. */
    public List<Term> parts() {
        return subtract.stream().filter(term -> !add.contains(term)).toList();
    }

    /** Whether it is the rest of a whole without a part. */
    public boolean isRest() {
        return !wholes().isEmpty() && !parts().isEmpty();
    }

    @Override
    public String toString() {
        String added = add.stream().map(Term::toString).collect(Collectors.joining(" + "));
        return subtract.stream().map(term -> " - " + term).collect(Collectors.joining("", added, ""));
    }
}
