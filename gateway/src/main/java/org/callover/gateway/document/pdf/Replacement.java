package org.callover.gateway.document.pdf;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts in the characters that the fonts have. An emoji or another sign that they do not have becomes its name in
 * brackets, and a letter becomes a box, so that it is seen that something is not shown.
 */
final class Replacement {
    private static final char BOX = '\u25A1';
    private static final int MOST_NAMES = 20;

    private Replacement() {}

    static String in(String text) {
        if (isShown(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder shown = new StringBuilder(composed.length());
        int names = 0;
        for (int letter : composed.codePoints().toArray()) {
            if (isShown(letter)) {
                shown.appendCodePoint(letter);
            } else if (isNamed(letter) && names < MOST_NAMES) {
                names++;
                shown.append('[').append(name(letter)).append(']');
            } else {
                shown.append(instead(letter));
            }
        }
        return shown.toString();
    }

    private static boolean isShown(String text) {
        return text.codePoints().allMatch(Replacement::isShown);
    }

    private static boolean isShown(int letter) {
        return letter == '\n' || Typeface.REGULAR.has(letter) && Typeface.BOLD.has(letter);
    }

    private static boolean isNamed(int letter) {
        return Character.getType(letter) == Character.OTHER_SYMBOL && Character.getName(letter) != null;
    }

    private static String name(int letter) {
        return String.valueOf(Character.getName(letter)).toLowerCase(Locale.ROOT);
    }

    /** A space for each kind of space, nothing for what only changes the look of the sign before it, and otherwise a box. */
    private static String instead(int letter) {
        if (Character.isSpaceChar(letter)) {
            return " ";
        }
        boolean isVariation = letter >= 0xFE00 && letter <= 0xFE0F;
        return isVariation ? "" : String.valueOf(BOX);
    }
}
