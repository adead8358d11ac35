package org.callover.gateway.wire.prose.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A format code for numbers: what stands before and after the digits, how many decimals they have, and their thousands. */
final class NumberCode {

    private static final int GROUP = 3;
    private static final int MOST_DECIMALS = 20;

    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private final StringBuilder digits = new StringBuilder();
    private int percents;
    private boolean isOther;

    private NumberCode() {}

    /** A number by a code; nothing if the code is for fractions, powers of ten or anything else that papers do not use. */
    static Optional<String> print(String code, BigDecimal value) {
        NumberCode number = new NumberCode();
        number.read(code);
        return number.isOther ? Optional.empty() : Optional.of(number.print(value));
    }

    private void read(String code) {
        int at = 0;
        while (at < code.length()) {
            at = next(code, at);
        }
    }

    /** Reads a sign of the code, and says where the next one is. */
    private int next(String code, int at) {
        char letter = code.charAt(at);
        switch (letter) {
            case '"' -> {
                return quoted(code, at);
            }
            case '\\' -> {
                literal(code.substring(at + 1, Math.min(code.length(), at + 2)));
                return at + 2;
            }
            case '_', '*' -> {
                return at + 2;
            }
            case '[' -> {
                return bracket(code, at) + 1;
            }
            case '0', '#', '?', '.', ',' -> digits.append(letter);
            case 'E', 'e', '/', '@' -> isOther = true;
            default -> {
                percents += letter == '%' ? 1 : 0;
                literal(String.valueOf(letter));
            }
        }
        return at + 1;
    }

    private int quoted(String code, int from) {
        int quote = code.indexOf('"', from + 1);
        int end = quote < 0 ? code.length() : quote;
        literal(code.substring(from + 1, end));
        return end + 1;
    }

    private void literal(String text) {
        (digits.isEmpty() ? before : after).append(text);
    }

    /** A colour or a condition says nothing; a currency has a sign. */
    private int bracket(String code, int from) {
        int end = code.indexOf(']', from);
        if (end < 0) {
            isOther = true;
            return code.length();
        }
        String inside = code.substring(from + 1, end);
        if (inside.startsWith("$")) {
            int dash = inside.indexOf('-');
            literal(inside.substring(1, dash < 0 ? inside.length() : dash));
        }
        return end;
    }

    private String print(BigDecimal value) {
        if (digits.isEmpty()) {
            return (before.toString() + after).strip();
        }
        int thousands = 0;
        while (digits.length() > 0 && digits.charAt(digits.length() - 1) == ',') {
            digits.setLength(digits.length() - 1);
            thousands++;
        }
        int point = digits.indexOf(".");
        String whole = point < 0 ? digits.toString() : digits.substring(0, point);
        String decimals = point < 0 ? "" : digits.substring(point + 1).replace(",", "");
        int most = Math.min(MOST_DECIMALS, decimals.length());
        int least = (int) decimals.chars().filter(digit -> digit == '0').count();
        BigDecimal scaled =
                value.movePointRight(2 * percents - GROUP * thousands).setScale(most, RoundingMode.HALF_UP);
        String text = fewest(scaled.abs().toPlainString(), most - least);
        int leading = (int) whole.chars().filter(digit -> digit == '0').count();
        String grouped = whole.indexOf(',') < 0 ? padded(text, leading) : grouped(text);
        String sign = scaled.signum() < 0 ? "-" : "";
        return (sign + before + grouped + after).strip();
    }

    /** Without so many zeros at the end of the decimals. */
    private static String fewest(String text, int optional) {
        int end = text.length();
        int left = optional;
        while (left > 0 && text.charAt(end - 1) == '0') {
            end--;
            left--;
        }
        return text.charAt(end - 1) == '.' ? text.substring(0, end - 1) : text.substring(0, end);
    }

    private static String padded(String text, int leading) {
        int whole = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        return "0".repeat(Math.max(0, leading - whole)) + text;
    }

    private static String grouped(String text) {
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = point - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
