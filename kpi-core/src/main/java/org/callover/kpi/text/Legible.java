package org.callover.kpi.text;

/**
 * A text by somebody else, made safe to quote in a message: of limited length, and without characters that are
 * invisible or that turn the direction of writing.
 */
public final class Legible {

    private static final int LONGEST = 1_000;
    private static final String CUT = " \u2026 ";
    private static final char UNSHOWN = '\uFFFD';

    private Legible() {}

    /** A message. The middle of a long one is left out, because what to do about it comes at the end. */
    public static String message(String text) {
        if (text.length() <= LONGEST) {
            return shown(text);
        }
        int end = LONGEST / 3;
        int beginning = LONGEST - end - CUT.length();
        return shown(text.substring(0, beginning) + CUT + text.substring(text.length() - end));
    }

    /** A name. The end of a long one is left out. */
    public static String name(String text, int longest) {
        return shown(text.length() <= longest ? text : text.substring(0, longest - 1) + CUT.strip());
    }

    /** A text of any length. Characters that nobody can see are left out; line breaks and tabs become spaces. */
    public static String plain(String text) {
        if (text.codePoints().allMatch(Legible::isShown)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (isShown(letter)) {
                plain.appendCodePoint(letter);
            } else if (instead(letter) == ' ') {
                plain.append(' ');
            }
        });
        return plain.toString();
    }

    private static String shown(String text) {
        if (text.codePoints().allMatch(Legible::isShown)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> shown.appendCodePoint(isShown(letter) ? letter : instead(letter)));
        return shown.toString();
    }

    private static boolean isShown(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            // Each plane ends with two code points that are no characters. XML has no place for them.
            default -> (letter & 0xFFFE) != 0xFFFE;
        };
    }

    private static int instead(int letter) {
        return letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : UNSHOWN;
    }
}
