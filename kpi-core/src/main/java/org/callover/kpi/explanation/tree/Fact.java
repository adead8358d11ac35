package org.callover.kpi.explanation.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import org.callover.kpi.observation.Quantity;

/** Something said of a step beside its value, under a name of its own. */
public sealed interface Fact {

    /** Digits in which every machine agrees. */
    MathContext BINARY = new MathContext(13);

    String name();

    /** What it says, as a text. */
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

    /** Something that is so, or is not. */
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
     * A fact of the type of what it tells: a number, a truth, several words, else a text. Of a binary number, which a
     * statistic was made with or gave, the last digits are left off, as they are noise.
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
