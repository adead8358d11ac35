package org.callover.kpi.indicator;

import java.util.Comparator;

/**
 * A fault in a definition.
 *
 * @param document the file or name of the text
 * @param line from 1; 0 if the fault has no place
 * @param column from 1; 0 if the fault has no place
 * @param pointer the JSON pointer of the faulty value
 * @param code stable, in capitals
 * @param message what was given, what was expected and what to do
 */
public record DefinitionProblem(String document, int line, int column, String pointer, String code, String message)
        implements Comparable<DefinitionProblem> {

    private static final Comparator<DefinitionProblem> ORDER = Comparator.comparing(DefinitionProblem::document)
            .thenComparingInt(DefinitionProblem::line)
            .thenComparingInt(DefinitionProblem::column)
            .thenComparing(DefinitionProblem::message);

    @Override
    public int compareTo(DefinitionProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@code violence.yaml:14:5: unknown key …}. */
    @Override
    public String toString() {
        return line > 0 ? "%s:%d:%d: %s".formatted(document, line, column, message) : document + ": " + message;
    }
}
