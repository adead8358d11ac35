package org.callover.kpi.catalogue.yaml;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.indicator.DefinitionProblem;

/** The faults of one document and the warnings about it, gathered while it is read. */
public final class DocumentFaults {

    /** More than anybody mends in one go; a hostile text must not fill the memory with messages. */
    private static final int MOST = 200;

    private final String document;
    private final List<DefinitionProblem> problems = new ArrayList<>();
    private final List<DefinitionProblem> warnings = new ArrayList<>();
    private int count;

    public DocumentFaults(String document) {
        this.document = document;
    }

    public String document() {
        return document;
    }

    /** Adds a fault; line and column count from 1. */
    public void add(int line, int column, String pointer, FaultCode fault, String message) {
        if (count++ < MOST) {
            problems.add(new DefinitionProblem(document, line, column, pointer, fault.name(), message));
        }
    }

    /** Adds what is to be said of a document that is taken all the same. */
    public void warn(int line, int column, String pointer, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new DefinitionProblem(document, line, column, pointer, FaultCode.DOUBTFUL.name(), message));
        }
    }

    public List<DefinitionProblem> warnings() {
        return warnings.stream().sorted().toList();
    }

    /** All of them, listed or not: what is built of a document is built only where reading it added none. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<DefinitionProblem> sorted() {
        return problems.stream().sorted().toList();
    }
}
