package org.callover.kpi.catalogue.yaml;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.indicator.DefinitionProblem;

/** The faults and warnings of one document, collected while it is read. */
public final class DocumentFaults {

    /** More than anybody corrects in one go. The limit keeps a hostile text from filling the memory with messages. */
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

    /** Adds a warning about a document that is accepted all the same. */
    public void warn(int line, int column, String pointer, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new DefinitionProblem(document, line, column, pointer, FaultCode.DOUBTFUL.name(), message));
        }
    }

    public List<DefinitionProblem> warnings() {
        return warnings.stream().sorted().toList();
    }

    /** The number of faults, listed or not. Something is only built if reading it added no fault. */
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
