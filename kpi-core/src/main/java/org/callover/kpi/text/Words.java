package org.callover.kpi.text;

import java.util.ArrayList;
import java.util.List;

/** Lists, articles and ordinals in plain English. */
public final class Words {

    private Words() {}

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The first few, and how many more: "a, b and 7 more". */
    public static String list(List<String> words, int named) {
        if (words.size() <= named) {
            return list(words);
        }
        List<String> first = new ArrayList<>(words.subList(0, named));
        first.add((words.size() - named) + " more");
        return list(first);
    }

    /** A name with its article, unless it begins with one: "the London boroughs", "The southern wards". */
    public static String the(String name) {
        return name.startsWith("The ") ? name : "the " + name;
    }

    /** {@code 1st}, {@code 2nd}, {@code 11th}, {@code 32nd}. */
    public static String ordinal(int position) {
        int tens = position % 100;
        return position
                + switch (tens >= 11 && tens <= 13 ? 0 : position % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
