package org.callover.kpi.catalogue.yaml;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.indicator.Problem;

/** The faults of one document and the warnings about it, gathered while it is read. */
public final class Faults {

    /** More than anybody mends in one go; a hostile text must not fill the memory with messages. */
    private static final int MOST = 200;

    private final String document;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int count;

    public Faults(String document) {
        this.document = document;
    }

    public String document() {
        return document;
    }

    /** Adds a fault; line and column count from 1. */
    public void add(int line, int column, String pointer, Fault fault, String message) {
        if (count++ < MOST) {
            problems.add(new Problem(document, line, column, pointer, fault.name(), message));
        }
    }

    /** Adds what is to be said of a document that is taken all the same. */
    public void warn(int line, int column, String pointer, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new Problem(document, line, column, pointer, Fault.DOUBTFUL.name(), message));
        }
    }

    public List<Problem> warnings() {
        return warnings.stream().sorted().toList();
    }

    /** All of them, listed or not: what is built of a document is built only where reading it added none. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> sorted() {
        return problems.stream().sorted().toList();
    }
}
