package org.callover.kpi.prose.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A paragraph as sentences of words and numbers. */
public final class Sentences {

    private static final Set<String> SHORTENED = Set.of(
            "eg", "ie", "vs", "v", "approx", "c", "ca", "no", "st", "dr", "mr", "mrs", "ms", "e.g", "i.e", "e", "g",
            "i", "etc", "fig", "figs", "p", "pp", "para", "sept", "dec", "jan", "feb", "aug", "oct", "nov", "cllr",
            "incl", "inc", "avg", "est");

    /** A longer sentence is cut, so that any text is read in a time that grows only with its length. */
    private static final int LONGEST = 300;

    private Sentences() {}

    /**
     * Reads a text.
     *
     * @param line the line on which it begins, from 1
     * @param column the character at which it begins, from 1
     */
    public static List<List<Token>> read(String text, int line, int column) {
        List<Token> tokens = UnitReader.read(text, TokenScanner.scan(text, line, column));
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        List<Token> all = AsideReader.read(text, TimeReader.read(text, tokens));
        for (int i = 0; i < all.size(); i++) {
            sentence.add(all.get(i));
            if (endsSentence(all, i, sentence.size())) {
                sentences.add(List.copyOf(sentence));
                sentence.clear();
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
        }
        return sentences;
    }

    /**
     * The number of a cell that holds only one, with a sign or an arrow; nothing if it holds anything else. Here "1979"
     * is no year.
     */
    public static Optional<Cell> cell(String text, int line, int column) {
        List<Token> tokens = UnitReader.read(text, TokenScanner.scan(text, line, column));
        Token number = null;
        Token mover = null;
        for (Token token : tokens) {
            boolean isArrow = token.isWord() && !Character.isLetter(token.text().charAt(0));
            if (token.isNumber() && number == null) {
                number = token;
            } else if (isArrow && mover == null) {
                mover = token;
            } else if (!token.is("(") && !token.is(")") && !token.is("\u00a3") && !token.is("*")) {
                return Optional.empty();
            }
        }
        return number == null ? Optional.empty() : Optional.of(new Cell(number, mover));
    }

    /**
     * The number of a cell.
     *
     * @param mover the arrow beside it
     */
    public record Cell(Token number, @Nullable Token mover) {}

    private static boolean endsSentence(List<Token> all, int at, int length) {
        Token mark = all.get(at);
        if (length >= LONGEST || mark.is("!") || mark.is("?")) {
            return true;
        }
        if (!mark.is(".") || at == 0 || all.get(at - 1).isIn(SHORTENED)) {
            return false;
        }
        Token next = at + 1 < all.size() ? all.get(at + 1) : null;
        return next != null && next.isSpaced();
    }
}
