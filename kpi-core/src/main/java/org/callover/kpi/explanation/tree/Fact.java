package org.callover.kpi.explanation.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import org.callover.kpi.observation.Quantity;

/** A named fact about a step, in addition to its value. */
public sealed interface Fact {

    /** The number of digits that are the same on every machine. */
    MathContext BINARY = new MathContext(13);

    String name();

    /** The fact as a text. */
    String text();

    /** A word, a code or a period. */
    record Text(String name, String text) implements Fact {}

    /** A number. */
    record Number(String name, Quantity number) implements Fact {
        @Override
        public String text() {
            return number.toString();
        }
    }

    /** Something that is true or false. */
    record Truth(String name, boolean holds) implements Fact {
        @Override
        public String text() {
            return String.valueOf(holds);
        }
    }

    /** Several words. */
    record Texts(String name, List<String> texts) implements Fact {
        public Texts {
            texts = List.copyOf(texts);
        }

        @Override
        public String text() {
            return String.join(", ", texts);
        }
    }

    /**
     * A fact of the type of the given value: a number, true or false, several words, or else a text. A binary number,
     * which a statistic used or gave, is rounded because its last digits are noise.
     */
    static Fact of(String name, Object told) {
        if (told instanceof Quantity number) {
            return new Number(name, number);
        } else if (told instanceof Double number) {
            return new Number(name, Quantity.of(new BigDecimal(number).round(BINARY)));
        } else if (told instanceof java.lang.Number number) {
            return new Number(name, Quantity.of(number.longValue()));
        } else if (told instanceof Boolean holds) {
            return new Truth(name, holds);
        } else if (told instanceof Collection<?> several) {
            return new Texts(name, several.stream().map(Object::toString).toList());
        }
        return new Text(name, told instanceof Enum<?> word ? word.name() : told.toString());
    }
}
