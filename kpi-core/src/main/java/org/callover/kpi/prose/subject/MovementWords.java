package org.callover.kpi.prose.subject;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.jspecify.annotations.Nullable;

/** The words of direction and weight. */
public final class MovementWords {

    private static final Map<String, PrintedDirection> WAYS = ways();

    /** Words that give a direction only beside a number: "22% higher", "56 fewer". */
    public static final Set<String> BESIDE_NUMBERS =
            ProseVocabulary.words("more less higher lower fewer level same flat plus mwy llai");

    /** Words that say that a change is more than chance. */
    public static final Set<String> WEIGHTS = ProseVocabulary.words(
            "significant significantly sharp sharply clear clearly"
                    + " marked markedly substantial substantially dramatic dramatically considerable considerably steep steeply");

    /** Words that give a rank. */
    public static final Set<String> ENDS = ProseVocabulary.words("highest lowest best worst");

    /** Words that judge a change. */
    public static final Map<String, Boolean> BETTER = Map.ofEntries(
            Map.entry("improved", true),
            Map.entry("improvement", true),
            Map.entry("improving", true),
            Map.entry("improves", true),
            Map.entry("better", true),
            Map.entry("worse", false),
            Map.entry("worsened", false),
            Map.entry("worsening", false),
            Map.entry("deteriorated", false),
            Map.entry("deterioration", false),
            Map.entry("deteriorating", false));

    /** Words that give a change as a multiple, in hundredths of the earlier figure. */
    public static final Map<String, Integer> MULTIPLES = Map.ofEntries(
            Map.entry("doubled", 200),
            Map.entry("doubling", 200),
            Map.entry("trebled", 300),
            Map.entry("tripled", 300),
            Map.entry("quadrupled", 400),
            Map.entry("halved", 50),
            Map.entry("halving", 50));

    private MovementWords() {}

    private static Map<String, PrintedDirection> ways() {
        Map<String, PrintedDirection> ways = new HashMap<>();
        put(
                ways,
                PrintedDirection.UP,
                "up rise rises rose risen rising increase increases increased increasing more higher grew grown growth"
                        + " growing climbed climb climbing jumped jump jumping surged surge rocketed soared upward upwards"
                        + " plus cynnydd cynyddodd cynyddu mwy upturn doubled doubling trebled tripled quadrupled");
        put(
                ways,
                PrintedDirection.DOWN,
                "down fall falls fell fallen falling decrease decreases decreased decreasing reduction reductions reduced"
                        + " reducing fewer less lower drop drops dropped dropping decline declines declined declining"
                        + " dipped dip plummeted slumped downward downwards minus gostyngiad gostyngodd gostwng disgynnodd"
                        + " llai lawr halved halving shrank shrunk downturn");
        put(ways, PrintedDirection.SAME, "same level unchanged flat stable static steady");
        return Map.copyOf(ways);
    }

    private static void put(Map<String, PrintedDirection> ways, PrintedDirection way, String words) {
        for (String word : words.split(" ")) {
            ways.put(word, way);
        }
    }

    /** The direction that a word gives; null if it gives none. */
    public static @Nullable PrintedDirection way(String word) {
        return WAYS.get(word);
    }

    /** Whether a word is one of direction, weight or rank. */
    public static boolean isWord(String word) {
        return WAYS.containsKey(word)
                || WEIGHTS.contains(word)
                || ENDS.contains(word)
                || BETTER.containsKey(word)
                || MULTIPLES.containsKey(word);
    }
}
