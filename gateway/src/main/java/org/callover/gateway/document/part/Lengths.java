package org.callover.gateway.document.part;

/** The lengths of texts. */
public final class Lengths {

    private Lengths() {}

    /** The beginning of a text, of at most so many characters; a character in two halves is not parted. */
    public static String first(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** The same, to the end of a word if that leaves more than half. */
    public static String words(String text, int longest) {
        if (text.length() <= longest) {
            return text.strip();
        }
        String first = first(text, longest);
        int space = text.charAt(first.length()) == ' ' ? first.length() : first.lastIndexOf(' ');
        return space > longest / 2 ? first.substring(0, space).strip() : first.strip();
    }

    /** The length of the longest word. */
    public static int longestWord(String text) {
        int longest = 0;
        int current = 0;
        for (int at = 0; at < text.length(); at++) {
            current = text.charAt(at) == ' ' ? 0 : current + 1;
            longest = Math.max(longest, current);
        }
        return longest;
    }
}
