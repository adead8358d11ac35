package org.callover.gateway.wire.prose.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** How a cell of a spreadsheet writes a number: a format code such as {@code #,##0.0%} or {@code d mmm yyyy}. */
final class CellFormat {

    /** As many digits as a cell without a format shows. */
    private static final MathContext GENERAL = new MathContext(11);

    private static final int LONGEST = 30;
    private static final int LONGEST_CODE = 255;

    private final List<String> sections;
    private final boolean isFrom1904;

    private CellFormat(List<String> sections, boolean isFrom1904) {
        this.sections = sections;
        this.isFrom1904 = isFrom1904;
    }

    /**
     * Reads a format code.
     *
     * @param isFrom1904 whether days are counted from 1904
     */
    static CellFormat of(String code, boolean isFrom1904) {
        boolean isGeneral = code.isBlank()
                || code.length() > LONGEST_CODE
                || code.equals("@")
                || code.regionMatches(true, 0, "general", 0, "general".length());
        return new CellFormat(isGeneral ? List.of() : sections(code), isFrom1904);
    }

    /** The parts of a code for numbers above, below and equal to 0. */
    private static List<String> sections(String code) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            isQuoted ^= letter == '"';
            if (letter == ';' && !isQuoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(letter);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /** A number as the cell shows it. */
    String print(BigDecimal value) {
        boolean isLong = value.precision() > LONGEST || Math.abs((long) value.scale()) > LONGEST;
        if (sections.isEmpty() || isLong) {
            return general(value);
        }
        int section =
                value.signum() < 0 && sections.size() > 1 ? 1 : value.signum() == 0 && sections.size() > 2 ? 2 : 0;
        String code = sections.get(section);
        if (DateCode.isDate(code)) {
            return value.signum() < 0 ? general(value) : DateCode.print(code, value, isFrom1904);
        }
        boolean isOwnSign = section == 1;
        return NumberCode.print(code, isOwnSign ? value.abs() : value).orElseGet(() -> general(value));
    }

    private static String general(BigDecimal value) {
        BigDecimal rounded = value.round(GENERAL).stripTrailingZeros();
        boolean isPlain = Math.abs((long) rounded.scale()) <= LONGEST;
        return isPlain ? (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString() : rounded.toString();
    }
}
