package org.callover.gateway.wire.table;

import org.jspecify.annotations.Nullable;

/**
 * What kind of value the cells of a column hold, as one of the built-in datatypes of the
 * <a href="https://www.w3.org/TR/tabular-data-primer/#datatypes">W3C's model for tabular data</a>.
 */
public enum CellType {
    TEXT("string", null),
    NUMBER("decimal", null),
    WHOLE_NUMBER("integer", null),
    TRUE_OR_FALSE("boolean", null),
    DATE("date", null),
    INSTANT("dateTimeStamp", null),
    MONTH("gYearMonth", null),
    PERIOD("string", "[0-9]{4}-[0-9]{2}(/[0-9]{4}-[0-9]{2})?");

    private final String datatype;
    private final @Nullable String form;

    CellType(String datatype, @Nullable String form) {
        this.datatype = datatype;
        this.form = form;
    }

    /** The name of the W3C's datatype. */
    public String datatype() {
        return datatype;
    }

    /** The regular expression that every value matches, if there is one. */
    public @Nullable String form() {
        return form;
    }
}
