package org.callover.kpi.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A label in the form in which it is compared: letters and digits, in lower case, with {@code &} read as "and".
 *
 * <p>"Public Fear, Alarm  or Distress" and "PUBLIC FEAR ALARM OR DISTRESS" are one label.
 */
public record Label(String key) implements Comparable<Label> {

    /**
     * Publishers cut long labels (for example at 50 characters). A beginning of this length still identifies a label.
     */
    private static final int TELLING_LENGTH = 24;

    /** The label that a publisher's text means. */
    public static Label of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replace("&", " and ");
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> key.appendCodePoint(Character.toLowerCase(letter)));
        return new Label(key.toString().toLowerCase(Locale.ROOT));
    }

    /** Whether this label was cut short from {@code whole}. */
    public boolean isCutFrom(Label whole) {
        return key.length() >= TELLING_LENGTH && key.length() < whole.key.length() && whole.key.startsWith(key);
    }

    @Override
    public int compareTo(Label other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
