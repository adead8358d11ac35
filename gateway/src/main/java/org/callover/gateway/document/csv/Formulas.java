package org.callover.gateway.document.csv;

/**
 * Tells a text that a spreadsheet would take for a formula, and makes it harmless in CSV; see
 * <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>.
 */
public final class Formulas {

    /** The characters that start a formula, including the full-width forms that some spreadsheets treat alike. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    /** The text, with an apostrophe in front of it if it looks like a formula. */
    public static String guarded(String text) {
        return areIn(text) ? "'" + text : text;
    }

    /** Whether the text looks like a formula. */
    public static boolean areIn(String text) {
        return startsFormula(text) || startsFormula(text.stripLeading());
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
