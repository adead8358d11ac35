package org.callover.gateway.pages.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callover.gateway.pages.form.Option;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Which rows of a scorecard are shown. */
public enum BoardShow {
    ALL("All indicators", null, "This board has no indicators."),
    /** Rows on a list of the call-over. */
    EXCEPTIONS("Exceptions", null, "Nothing needs attention, has changed or stands out."),
    RED("Red", Rag.RED, "Nothing is red."),
    AMBER("Amber", Rag.AMBER, "Nothing is amber."),
    GREEN("Green", Rag.GREEN, "Nothing is green."),
    NOT_RATED("Not rated", Rag.NOT_RATED, "Every indicator is rated.");

    private final String label;
    private final @Nullable Rag rag;
    private final String none;

    BoardShow(String label, @Nullable Rag rag, String none) {
        this.label = label;
        this.rag = rag;
        this.none = none;
    }

    /** What the address says. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is said if there are no such rows. */
    public String none() {
        return none;
    }

    /**
     * The choice that an address names.
     *
     * @throws IllegalArgumentException if it is none
     */
    static BoardShow parse(String text) {
        return Stream.of(values())
                .filter(show -> show.value().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' cannot be shown; what can be is %s"
                        .formatted(
                                text,
                                Words.list(Stream.of(values())
                                        .map(BoardShow::value)
                                        .toList()))));
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(show -> new Option(show.value(), show.label, false))
                .toList();
    }

    /** The rows with a rating. */
    static BoardShow of(Rag rag) {
        return BoardShow.valueOf(rag.name());
    }

    /** Whether a row is shown. Rows of commentary have no rating. */
    boolean shows(ListedScore row) {
        return switch (this) {
            case ALL -> true;
            case EXCEPTIONS -> row.isException();
            default -> row.score().rag() == rag && row.score().narrative().isEmpty();
        };
    }
}
