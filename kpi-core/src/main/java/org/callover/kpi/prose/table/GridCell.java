package org.callover.kpi.prose.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.assertion.Bound;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.prose.source.ProseTable;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.token.Sentences;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param figure its number, if it holds one and nothing else
 */
record GridCell(String text, @Nullable ProseFigure figure, List<List<Token>> sentences) {

    private static final Set<String> NONE =
            Set.of("", "-", "--", "\u2013", "\u2014", "n/a", "na", "..", "...", "tbc", ".", "nil", "x", ":");

    static final GridCell EMPTY = new GridCell("", null, List.of());

    GridCell {
        sentences = List.copyOf(sentences);
    }

    static GridCell of(ProseTable.Cell cell) {
        return Sentences.cell(cell.text(), cell.line(), cell.column())
                .map(read -> new GridCell(cell.text(), figure(read), List.of(List.of(read.number()))))
                .orElseGet(() -> new GridCell(cell.text(), null, sentences(cell)));
    }

    private static List<List<Token>> sentences(ProseTable.Cell cell) {
        String text = cell.text().indexOf('_') < 0 ? cell.text() : ColumnMeaning.spaced(cell.text());
        return Sentences.read(text, cell.line(), cell.column());
    }

    private static ProseFigure figure(Sentences.Cell read) {
        Token mover = read.mover();
        Token number = read.number();
        return mover == null
                ? ProseFigure.of(number)
                : new ProseFigure(number, Bound.NONE, MovementWords.way(mover.word()), mover, null);
    }

    /** Whether it says that there is no figure. */
    boolean isBlank() {
        return figure == null && NONE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it is a whole number without a unit. */
    boolean isCount() {
        return figure != null
                && figure.typed().isPlain()
                && figure.typed().magnitude().scale() <= 0;
    }

    boolean isPercent() {
        return figure != null && figure.typed().unit() == Typed.Unit.PERCENT;
    }

    /** Whether it is a number that may be a year. */
    boolean isLikeYear() {
        return figure != null
                && isCount()
                && text.strip().length() == 4
                && (text.strip().startsWith("19") || text.strip().startsWith("20"));
    }

    /** The number with its sign. */
    Quantity quantity() {
        return figure == null ? Quantity.ZERO : figure.printed().signed(figure.way());
    }
}
