package org.callover.kpi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes lists, articles, ordinals and singulars in plain English. */
public final class Words {

    private static final Map<String, String> SINGULARS = Map.of(
            "people",
            "person",
            "children",
            "child",
            "men",
            "man",
            "women",
            "woman",
            "knives",
            "knife",
            "lives",
            "life");
    private static final Set<String> ALIKE = Set.of("series", "premises", "species");

    private Words() {}

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The first few, and how many more there are: "a, b and 7 more". */
    public static String list(List<String> words, int named) {
        if (words.size() <= named) {
            return list(words);
        }
        List<String> first = new ArrayList<>(words.subList(0, named));
        first.add((words.size() - named) + " more");
        return list(first);
    }

    /** A name with its article, unless it starts with one: "the London boroughs", "The southern wards". */
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

    /** The words with a capital letter, as at the start of a sentence. */
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A sentence without its full stop. */
    public static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The singular of a plural: {@code offence}, {@code young person}, {@code minute per call}. */
    public static String singular(String plural) {
        int per = plural.indexOf(" per ");
        String head = per < 0 ? plural : plural.substring(0, per);
        int last = head.lastIndexOf(' ') + 1;
        return head.substring(0, last) + one(head.substring(last)) + plural.substring(head.length());
    }

    private static String one(String word) {
        if (SINGULARS.containsKey(word)) {
            return SINGULARS.getOrDefault(word, word);
        }
        if (ALIKE.contains(word) || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.substring(0, word.length() - (word.matches(".*(ch|sh|ss|x|z)es") ? 2 : 1));
    }
}
