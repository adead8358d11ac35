package org.callover.gateway.wire.table;

import java.math.BigDecimal;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** A cell of a table: a number, which stays a number in every format, a text, or nothing. */
public sealed interface Cell {

    Cell EMPTY = new Empty();

    /** A text, which may come from the author of a definition, so that writers guard against formulas. */
    record Text(String value) implements Cell {}

    /** A number. */
    record Number(BigDecimal value) implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}

    /** The text form of a value; an empty cell if it is absent. */
    static Cell text(@Nullable Object value) {
        return value == null ? EMPTY : new Text(value.toString());
    }

    static Cell number(@Nullable Quantity value) {
        return value == null ? EMPTY : new Number(value.written());
    }

    static Cell number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /** A number as printed, rounded half up. */
    static Cell rounded(@Nullable Quantity value, int decimals) {
        return value == null ? EMPTY : new Number(value.rounded(decimals));
    }
}
