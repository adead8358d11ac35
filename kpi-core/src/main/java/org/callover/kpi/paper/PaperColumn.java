package org.callover.kpi.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column that a table of scores can have. */
public enum PaperColumn {
    /** The number of the row in the table. */
    NUMBER("No."),
    TITLE("Indicator", ScoreFigure.TITLE),
    AREA("Area", ScoreFigure.AREA),
    VALUE("Figure", ScoreFigure.VALUE),
    UNIT("Unit", ScoreFigure.UNIT),
    PERIOD("Period", ScoreFigure.PERIOD),
    /** The earlier figure that the value is compared with. */
    EARLIER("Earlier figure", ScoreFigure.COMPARISON_VALUE),
    EARLIER_PERIOD("Earlier period", ScoreFigure.COMPARISON_PERIOD),
    CHANGE("Difference", ScoreFigure.CHANGE),
    PERCENT_CHANGE("Change", ScoreFigure.PERCENT_CHANGE),
    /** The change with an arrow. */
    ARROW("Change", ScoreFigure.PERCENT_CHANGE),
    MULTIPLE("Times as many", ScoreFigure.MULTIPLE),
    /** Whether the change is more than chance would explain. */
    SIGNIFICANCE("Is it real?", ScoreFigure.SIGNIFICANCE),
    /** The 95% interval around the value. */
    INTERVAL("95% interval", ScoreFigure.LOWER, ScoreFigure.UPPER),
    RAG("RAG", ScoreFigure.RAG),
    TARGET("Target", ScoreFigure.TARGET),
    RANK("Rank", ScoreFigure.RANK),
    RANK_IN_WORDS("Rank", ScoreFigure.RANK_IN_WORDS),
    /** The figure of the first group it is compared with. */
    BENCHMARK("Group", ScoreFigure.BENCHMARK_VALUE),
    BENCHMARK_CHANGE("Change in the group", ScoreFigure.BENCHMARK_PERCENT_CHANGE),
    /** The figure of the second group it is compared with. */
    SECOND_BENCHMARK("Second group", ScoreFigure.SECOND_BENCHMARK_VALUE),
    VARIATION("Variation", ScoreFigure.VARIATION),
    ASSURANCE("Assurance", ScoreFigure.ASSURANCE),
    /** The months as a small line. */
    SPARKLINE("Trend"),
    SENTENCE("In words", ScoreFigure.SENTENCE),
    /** The rules by which the call-over lists it. */
    WHY("Why it is listed"),
    /** The page on which the paper has a section for the row alone. */
    PAGE("Page");

    private final String heading;
    private final List<ScoreFigure> figures;

    PaperColumn(String heading, ScoreFigure... figures) {
        this.heading = heading;
        this.figures = List.of(figures);
    }

    /** The usual heading. */
    public String heading() {
        return heading;
    }

    /** The figures of a score that it shows; none if it shows something else. */
    public List<ScoreFigure> figures() {
        return figures;
    }

    /** The word for it in templates. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every column by its word. */
    public static Map<String, PaperColumn> words() {
        Map<String, PaperColumn> words = new LinkedHashMap<>();
        for (PaperColumn column : values()) {
            words.put(column.word(), column);
        }
        return words;
    }
}
