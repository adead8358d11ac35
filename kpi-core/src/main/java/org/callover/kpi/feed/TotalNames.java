package org.callover.kpi.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callover.kpi.text.Label;

/** The names that publishers give to a line that adds up other lines, and to a place made up of other places. */
public final class TotalNames {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Words that alone make a label a sum. */
    private static final Set<String> SUMS = Set.of("total", "totals", "subtotal", "subtotals", "overall");

    /** Words that may follow "all" and still mean everything. "All other theft" is a category of its own. */
    private static final Set<String> EVERYTHING = Set.of(
            "crime",
            "crimes",
            "offence",
            "offences",
            "categories",
            "types",
            "groups",
            "notifiable",
            "recorded",
            "reported");

    private static final Set<String> OF_PLACES =
            Set.of("areas", "boroughs", "boros", "wards", "districts", "authorities", "places", "forces", "london");

    /** The names of countries, regions and forces, as they appear among those of boroughs. */
    private static final Set<Label> WHOLE_PLACES = labels(
            "all",
            "london",
            "greater london",
            "london boroughs",
            "the london boroughs",
            "boroughs",
            "london region",
            "inner london",
            "outer london",
            "england",
            "all england",
            "england and wales",
            "wales",
            "scotland",
            "northern ireland",
            "great britain",
            "gb",
            "united kingdom",
            "uk",
            "mps",
            "met",
            "the met",
            "met police",
            "mps wide",
            "met wide",
            "metwide",
            "london wide",
            "force wide",
            "forcewide",
            "force",
            "metropolitan police",
            "metropolitan police service",
            "metropolitan police area",
            "metropolitan police district",
            "mpd");

    /** The codes of countries and regions, of their sums, and of inner and outer London. */
    private static final Pattern WHOLE_CODES = Pattern.compile("(E92|E12|E13|K0\\d|W92|S92|N92)\\d{6}");

    private TotalNames() {}

    private static Set<Label> labels(String... names) {
        return Set.copyOf(Arrays.stream(names).map(Label::of).toList());
    }

    /**
     * Whether a label says that its line is the sum of others: "Total", "Sub-total", or "All burglary" in the group
     * "Burglary".
     */
    public static boolean isSum(String label, String group) {
        List<String> words = words(label);
        List<String> ofGroup = words(group);
        return speaksOfSum(words) || isAll(words, word -> EVERYTHING.contains(word) || ofGroup.contains(word));
    }

    /** Whether a name means a place that contains others: "London", "Total", "All boroughs", "UK". */
    public static boolean isWholePlace(String name) {
        return isSumOfPlaces(name)
                || WHOLE_PLACES.contains(Label.of(name))
                || WHOLE_CODES.matcher(name.strip()).matches();
    }

    /** Whether a name says that a place is the sum of all others, whichever they are: "Total", "All boroughs". */
    public static boolean isSumOfPlaces(String name) {
        List<String> words = words(name);
        return speaksOfSum(words) || isAll(words, OF_PLACES::contains);
    }

    /**
     * Whether the words mean a sum. "Total" must be the first or last word, or be in "grand total" or "sub total"; in
     * the middle it may mean anything.
     */
    private static boolean speaksOfSum(List<String> words) {
        return !words.isEmpty() && (SUMS.contains(words.get(0)) || SUMS.contains(words.get(words.size() - 1)));
    }

    /** Whether the words are "all", or "all" followed only by words that leave nothing out. */
    private static boolean isAll(List<String> words, Predicate<String> leavesNothingOut) {
        return !words.isEmpty()
                && words.get(0).equals("all")
                && words.stream().skip(1).allMatch(word -> word.equals("the") || leavesNothingOut.test(word));
    }

    private static List<String> words(String text) {
        return Arrays.stream(NOT_LETTERS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
