package org.callover.gateway.document;

import java.math.BigDecimal;
import java.util.List;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.print.VerdictWords;

/**
 * A cell of a table.
 *
 * @param notes the numbers of the notes to it
 * @param shade how dark it is in a table of shades, from 1 to 7; 0 if it has none
 */
public record TableCell(Value value, List<Integer> notes, int shade) {

    /** The darkest shade. */
    public static final int DARKEST = 7;

    /** Checks the shade. */
    public TableCell {
        notes = List.copyOf(notes);
        if (shade < 0 || shade > DARKEST) {
            throw new IllegalArgumentException("a shade is from 0 to %d, not %d".formatted(DARKEST, shade));
        }
    }

    /** A cell without notes and shade. */
    public static TableCell of(Value value) {
        return new TableCell(value, List.of(), 0);
    }

    /** A cell with words. */
    public static TableCell of(String words) {
        return of(new Text(RichText.of(words)));
    }

    /** The same cell with these notes. */
    public TableCell noted(List<Integer> numbers) {
        return new TableCell(value, numbers, shade);
    }

    /** The same cell in a shade. */
    public TableCell shaded(int darkness) {
        return new TableCell(value, notes, darkness);
    }

    /** What a cell holds. */
    public sealed interface Value {

        /** What a reader reads, without pictures and notes. */
        String printed();
    }

    /** Words; never a formula. */
    public record Text(RichText text) implements Value {

        @Override
        public String printed() {
            return text.words();
        }
    }

    /**
     * A number.
     *
     * @param value the number for programs
     * @param decimals how many decimals are shown
     * @param suffix what follows the number, such as {@code %}; empty if nothing does
     * @param isSigned whether a number above zero is shown with its sign
     * @param printed the number as people read it
     */
    public record Number(BigDecimal value, int decimals, String suffix, boolean isSigned, String printed)
            implements Value {

        /** Leaves out what cannot be shown. */
        public Number {
            suffix = RichText.plain(suffix);
            printed = RichText.plain(printed);
        }
    }

    /** A rating. It is shown in words and by a shape, never by its colour alone. */
    public record Rating(Rag rag) implements Value {

        @Override
        public String printed() {
            return VerdictWords.of(rag);
        }

        /** A character whose shape no other rating has. */
        public String shape() {
            return switch (rag) {
                case GREEN -> "\u25CF";
                case AMBER -> "\u25B2";
                case RED -> "\u25A0";
                case NOT_RATED -> "\u25CB";
            };
        }
    }

    /** An icon or a sparkline; forms without pictures have the words. */
    public record Drawn(Picture picture, String printed) implements Value {

        /** Leaves out what cannot be shown. */
        public Drawn {
            printed = RichText.plain(printed);
        }
    }

    /** No value, and why. */
    public record Absent(Marker marker, String printed) implements Value {

        /** Leaves out what cannot be shown. */
        public Absent {
            printed = RichText.plain(printed);
        }
    }

    /** Why there is no value, in the shorthand of government statistics. */
    public enum Marker {
        /** Not available. */
        NOT_AVAILABLE("[x]", "not available"),
        /** Not applicable: there cannot be a value. */
        NOT_APPLICABLE("[z]", "not applicable"),
        /** Withheld, so that nobody can be recognised. */
        CONFIDENTIAL("[c]", "withheld, so that nobody can be recognised");

        private final String shorthand;
        private final String meaning;

        Marker(String shorthand, String meaning) {
            this.shorthand = shorthand;
            this.meaning = meaning;
        }

        /** The shorthand, which spreadsheets have in place of the value. */
        public String shorthand() {
            return shorthand;
        }

        /** What it means. */
        public String meaning() {
            return meaning;
        }

        /** A sentence that explains it. */
        public String sentence() {
            return "%s means %s.".formatted(shorthand, meaning);
        }
    }
}
