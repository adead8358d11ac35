package org.callover.gateway.document.chart.ink;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.text.Legible;

/**
 * How wide words are in Liberation Sans, which is as wide as Arial and Helvetica: so that labels never run into each other.
 * A letter that the font may lack counts as wide.
 */
public final class TextWidth {

    /** Of the characters from the space to the tilde, in thousandths of the size. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final double THOUSANDTHS = 1000;
    private static final double BOLD = 1.09;
    private static final int POUND = '\u00A3';
    private static final int DIGIT = 556;
    private static final int ACCENTED = 1010;
    private static final int DASHES = 1000;
    private static final int OTHER = 1300;
    private static final String CUT = "\u2026";

    private TextWidth() {}

    /** The width of a text in a size of font. */
    public static double of(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += letter(text.codePointAt(i));
        }
        return width * size / THOUSANDTHS;
    }

    /** The width of a text in bold letters. */
    public static double bold(String text, double size) {
        return of(text, size) * BOLD;
    }

    /** The text as it is shown, with its end cut off if it is wider than the room it has. */
    public static String shortened(String text, double size, double room) {
        String plain = Legible.plain(text).strip();
        if (plain.length() * size * OTHER / THOUSANDTHS <= room || of(plain, size) <= room) {
            return plain;
        }
        int end = fitting(plain, size, room - of(CUT, size));
        return plain.substring(0, end).stripTrailing() + CUT;
    }

    /** The text in lines that are no wider than the room, the last of them cut off if there would be more. */
    public static List<String> wrapped(String text, double size, double room, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = Legible.plain(text).strip();
        while (lines.size() < mostLines - 1 && of(rest, size) > room) {
            int fits = fitting(rest, size, room);
            int space = rest.lastIndexOf(' ', fits);
            int end = space > 0 ? space : Math.max(fits, rest.offsetByCodePoints(0, 1));
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(shortened(rest, size, room));
        }
        return lines;
    }

    /** How many characters fit, never half of one. */
    private static int fitting(String text, double size, double room) {
        double width = 0;
        int end = 0;
        while (end < text.length()) {
            width += letter(text.codePointAt(end)) * size / THOUSANDTHS;
            if (width > room) {
                return end;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int letter(int codePoint) {
        int place = codePoint - ' ';
        if (place >= 0 && place < ASCII.length) {
            return ASCII[place];
        }
        if (codePoint < 0x180) {
            return codePoint == POUND ? DIGIT : ACCENTED;
        }
        return codePoint >= 0x2010 && codePoint <= 0x2212 ? DASHES : OTHER;
    }
}
