package org.callover.gateway.document.sheet;

import java.math.BigDecimal;
import org.callover.gateway.document.part.Lengths;
import org.jspecify.annotations.Nullable;

/** A cell of a sheet. None is empty. */
public sealed interface SheetCell {

    /** How many characters a cell of a spreadsheet holds. */
    int LONGEST = 32_767;

    /** What stands at the end of a text that is longer. */
    String CUT = " \u2026 [cut here: a cell of a spreadsheet holds no more than 32,767 characters]";

    /**
     * A text, and never a formula.
     *
     * @param target where it leads if it is a link
     */
    record Words(String text, @Nullable LinkTarget target) implements SheetCell {

        /** Cuts what no cell can hold. */
        public Words {
            if (text.length() > LONGEST) {
                text = Lengths.first(text, LONGEST - CUT.length()) + CUT;
            }
        }
    }

    /**
     * A number.
     *
     * @param printed the number as people read it
     */
    record Figure(BigDecimal value, NumberForm form, String printed) implements SheetCell {

        /** How many digits the numbers of spreadsheets have. */
        private static final int DIGITS = 17;

        /** The value as XML writes numbers. */
        public String written() {
            boolean isShort = value.precision() <= DIGITS && Math.abs(value.scale()) <= DIGITS;
            return isShort ? value.toPlainString() : Double.toString(value.doubleValue());
        }
    }

    /** A text that is not a link. */
    static Words words(String text) {
        return new Words(text, null);
    }
}
