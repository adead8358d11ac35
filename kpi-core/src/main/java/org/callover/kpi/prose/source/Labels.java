package org.callover.kpi.prose.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the parts of broken labels, captions, the numbers of rows and those of pages from each other. */
final class Labels {

    private static final Set<String> JOINTS = Set.of(
            "and",
            "of",
            "with",
            "from",
            "the",
            "in",
            "to",
            "for",
            "by",
            "per",
            "or",
            "a",
            "against",
            "on",
            "&",
            "at",
            "is",
            "was",
            "were",
            "are",
            "than",
            "about",
            "around",
            "approximately",
            "nearly",
            "almost",
            "over",
            "up",
            "down",
            "rose",
            "fell",
            "increased",
            "decreased",
            "reduced",
            "between",
            "only",
            "just",
            "had",
            "has",
            "have",
            "that",
            "which",
            "since",
            "until",
            "page",
            "table",
            "figure",
            "section");

    private static final Set<String> COMMON = Set.of(
            "offences", "offs", "offence", "crime", "crimes", "incidents", "victims", "injury", "vehicle", "person");

    /** The words after which a number is part of the label. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "under",
            "aged",
            "age",
            "ages",
            "phase",
            "type",
            "group",
            "band",
            "category",
            "tier",
            "zone",
            "ward",
            "top");

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:page|p\\.?)?\\s*[-\u2013|]?\\s*[0-9]{1,4}\\s*(?:(?:of|/)\\s*[0-9]{1,4})?\\s*[-\u2013|]?|[0-9]{1,4}\\s*\\|\\s*page");
    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:table|figure|fig|chart|source|sources|note|notes|appendix|annex|graph)\\b.*");
    private static final Pattern TOTAL = Pattern.compile("(?i)(?:grand |sub-?)?totals?\\b.*|all\\b.*|overall\\b.*");
    private static final Pattern NUMBERED = Pattern.compile(
            "([0-9]{1,3}) (?=\\p{Lu}\\p{L})(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul" + "|Aug|Sep|Oct|Nov|Dec))");
    private static final int LARGEST_STEP = 5;
    private static final int LONGEST = 90;

    private Labels() {}

    /** Whether a line goes on with the words before it: it begins in lower case or with a bracket. */
    static boolean goesOn(String line) {
        String words = line.strip();
        return !words.isEmpty() && (Character.isLowerCase(words.codePointAt(0)) || "(&".indexOf(words.charAt(0)) >= 0);
    }

    /** Whether a line is left open: it ends with a word that another must follow. */
    static boolean isOpen(String line) {
        String words = line.strip();
        String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return JOINTS.contains(last) || words.endsWith(",") || words.endsWith("-") || words.endsWith("/");
    }

    static boolean isBeforeNumber(String word) {
        return BEFORE_NUMBERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a label is one word that needs others before it. */
    static boolean isCommon(String label) {
        return COMMON.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isPageNumber(String line) {
        String words = line.strip();
        return !words.isEmpty() && PAGE_NUMBER.matcher(words).matches();
    }

    static boolean isCaption(String line) {
        return CAPTION.matcher(line.strip()).matches();
    }

    static boolean isTotal(String label) {
        return TOTAL.matcher(label.strip()).matches();
    }

    /** Whether a line may be a part of a label or a heading: it is short, and no sentence. */
    static boolean isShort(String line) {
        String words = line.strip();
        return !words.isEmpty()
                && words.length() <= LONGEST
                && words.indexOf(". ") < 0
                && ".;!?".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** How many characters of a line are its number and the space after it; 0 if it has none. */
    static int numbering(String line, String next, String before) {
        int here = number(line);
        boolean goesOn = isNext(here, number(next)) || isNext(number(before), here);
        return here > 0 && goesOn ? String.valueOf(here).length() + 1 : 0;
    }

    private static boolean isNext(int number, int after) {
        return number > 0 && after >= number && after - number <= LARGEST_STEP;
    }

    private static int number(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.lookingAt() ? Integer.parseInt(numbered.group(1)) : 0;
    }
}
