package org.callover.kpi.prose.subject;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a figure is about.
 *
 * @param core the words that tell it from others: "knife", "injury"
 * @param nouns what is counted: "offence", "call"
 * @param places the names of places
 */
public record Subject(Set<String> core, Set<String> nouns, Set<String> places) {

    /** What is counted in another way: a figure of these is never one without them. */
    private static final Set<String> TELLING = Set.of("rate", "victim");

    /** Words for a part of another figure, which tell nothing by themselves. */
    private static final Set<String> PARTS = Set.of("counted", "divided");

    public static final Subject NONE = new Subject(Set.of(), Set.of(), Set.of());

    public Subject {
        core = sorted(core);
        nouns = sorted(nouns);
        places = sorted(places);
    }

    private static Set<String> sorted(Collection<String> words) {
        return Collections.unmodifiableSet(new TreeSet<>(words));
    }

    /** The subject that words name. A word that is written with a capital letter is not thought to be a place. */
    public static Subject of(String text) {
        // "Per 1,000 residents" makes a rate.
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\bper [0-9][0-9, ]{0,9}", " rate ");
        return of(List.of(plain.split("[^\\p{L}\\p{N}]+")), Set.of());
    }

    /** The subject that words in lower case name, and the places that it has. */
    public static Subject of(Collection<String> words, Collection<String> placeNames) {
        Set<String> core = new TreeSet<>();
        Set<String> nouns = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        placeNames.forEach(name -> places.add(place(name)));
        for (String word : words) {
            if (ProseVocabulary.BENCHMARKS.contains(word)) {
                places.add(place(word));
            } else if (!ProseVocabulary.LIGHT.contains(word) && !MovementWords.isWord(word) && !word.isEmpty()) {
                put(ProseVocabulary.singular(word), core, nouns);
            }
        }
        if (core.remove("violence") && core.contains("domestic")) {
            core.add("abuse");
        } else if (words.contains("violence") || words.contains("violent")) {
            core.add("violence");
        }
        if (core.contains("vehicle") && isTheftFrom(words)) {
            // Of a vehicle and from a vehicle are two things.
            core.add("from");
        }
        if (core.contains("detection")) {
            nouns.clear();
        }
        return new Subject(core, nouns, places);
    }

    private static boolean isTheftFrom(Collection<String> words) {
        String before = "";
        for (String word : words) {
            if (word.equals("from") && before.startsWith("theft")) {
                return true;
            }
            before = word;
        }
        return false;
    }

    private static String place(String word) {
        return switch (word) {
            case "mps", "metropolitan", "metwide" -> "met";
            case "londonwide" -> "london";
            case "nationally", "nationwide" -> "national";
            default -> word;
        };
    }

    private static void put(String word, Set<String> core, Set<String> nouns) {
        if (word.length() == 1) {
            // A letter for a colour, or the number of a row.
            return;
        }
        String noun = ProseVocabulary.NOUNS.get(word);
        if (noun != null) {
            nouns.add(noun);
            return;
        }
        for (String part : ProseVocabulary.ALIKE.getOrDefault(word, word).split(" ")) {
            if (!part.isEmpty() && !ProseVocabulary.LIGHT.contains(part)) {
                core.add(part);
            }
        }
    }

    /** Whether it names only a part of another figure: "the number counted". */
    public boolean isOfPart() {
        return core.stream().anyMatch(PARTS::contains);
    }

    /** Whether it names nothing. */
    public boolean isEmpty() {
        return core.isEmpty();
    }

    /** Whether it names a place that figures are set beside, such as London. */
    public boolean isOfBenchmark() {
        return places.stream().anyMatch(ProseVocabulary.BENCHMARKS::contains);
    }

    /** Whether the two are about the same thing, whatever their places are. */
    public boolean isSameThing(Subject other) {
        return !isEmpty() && core.equals(other.core) && areNounsAlike(other);
    }

    private boolean areNounsAlike(Subject other) {
        boolean areOtherwise = TELLING.stream().anyMatch(noun -> nouns.contains(noun) != other.nouns.contains(noun));
        if (areOtherwise) {
            return false;
        }
        return nouns.isEmpty() || other.nouns.isEmpty() || nouns.stream().anyMatch(other.nouns::contains);
    }

    /** Whether all words of this are also in another. */
    public boolean isWithin(Subject other) {
        return other.core.containsAll(core)
                && (nouns.isEmpty() || other.nouns.containsAll(nouns) || areNounsAlike(other));
    }

    /** The same without the names of some places. */
    public Subject without(Set<String> names) {
        Set<String> left = new TreeSet<>(places);
        left.removeAll(names);
        return left.size() == places.size() ? this : new Subject(core, nouns, left);
    }

    /** The same with a name that tells it from another. */
    public Subject named(String name) {
        Set<String> more = new TreeSet<>(core);
        more.add(name);
        return new Subject(more, nouns, places);
    }

    /** The same in other places. */
    public Subject in(Set<String> others) {
        return new Subject(core, nouns, others);
    }
}
