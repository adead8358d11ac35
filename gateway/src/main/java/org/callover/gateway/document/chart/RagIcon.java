package org.callover.gateway.document.chart;

/** The shape of a RAG: a different one for each, so that none is known by its colour alone. */
public enum RagIcon implements Icon {
    /** A circle. */
    GREEN("Green"),
    /** A triangle. */
    AMBER("Amber"),
    /** A square. */
    RED("Red"),
    /** An empty circle. */
    NOT_RATED("Not rated");

    private final String title;

    RagIcon(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
