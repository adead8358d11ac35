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

    static Fact of(String name, String text) {
        return new Text(name, text);
    }

    static Fact of(String name, Quantity number) {
        return new Number(name, number);
    }

    static Fact of(String name, long number) {
        return new Number(name, Quantity.of(number));
    }

    /** A binary number, which a statistic was made with or gave, without the last digits that are noise. */
    static Fact of(String name, double number) {
        return new Number(name, Quantity.of(new BigDecimal(number).round(BINARY)));
    }

    static Fact of(String name, boolean holds) {
        return new Truth(name, holds);
    }

    /** Codes, months or flags, as they are written. */
    static Fact of(String name, Collection<?> values) {
        return new Texts(name, values.stream().map(Object::toString).toList());
    }
}
