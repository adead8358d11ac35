package org.callover.kpi.prose.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table is taken for. */
public enum ColumnUse {
    /** It names what the row is about. */
    INDICATOR,
    /** It names the place that the row is about. */
    AREA,
    /** It names the time that the row is about. */
    PERIOD,
    /** The figures themselves. */
    VALUE,
    /** The earlier figures that they are compared with. */
    PREVIOUS,
    /** The change as a number. */
    DIFFERENCE,
    /** The change in per cent. */
    PERCENTAGE,
    RANK,
    TARGET,
    /** A part of a whole, in per cent. */
    SHARE,
    /** The sum of other columns. */
    TOTAL,
    /** The plain mean of other columns. */
    MEAN,
    /** Sentences, which are checked as those of a paragraph. */
    TEXT,
    /** Nothing: its numbers are not checked. */
    NOT_READ;

    /** Those that a reader may choose for a column. */
    public static final List<ColumnUse> CHOICES =
            Arrays.stream(values()).filter(role -> role != TEXT).toList();

    /** The role with a name, in capital or small letters. */
    public static Optional<ColumnUse> named(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return CHOICES.stream().filter(role -> role.name().equals(plain)).findFirst();
    }

    /** Whether it names the row. */
    public boolean isOfLabel() {
        return this == INDICATOR || this == AREA || this == PERIOD;
    }
}
