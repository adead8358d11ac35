package org.callover.gateway.representation.table;

import java.math.BigDecimal;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** A cell of a table: a number, which every format must keep as a number, or a text, or nothing. */
public sealed interface Cell {

    Cell EMPTY = new Empty();

    /** Words; they may come from whoever wrote a definition, so that a writer guards them. */
    record Text(String value) implements Cell {}

    /** A real number. */
    record Number(BigDecimal value) implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}

    /** The written form of a value; nothing where it is absent. */
    static Cell text(@Nullable Object value) {
        return value == null ? EMPTY : new Text(value.toString());
    }

    static Cell number(@Nullable Quantity value) {
        return value == null ? EMPTY : new Number(value.written());
    }

    static Cell number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /** A number as it is printed: rounded half up. */
    static Cell rounded(@Nullable Quantity value, int decimals) {
        return value == null ? EMPTY : new Number(value.rounded(decimals));
    }
}
