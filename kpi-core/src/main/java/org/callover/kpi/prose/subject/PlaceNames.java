package org.callover.kpi.prose.subject;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callover.kpi.prose.token.Token;

/**
 * The names of places in a text: words that have a capital letter within a sentence and never a small one, and names that
 * are known.
 */
public final class PlaceNames {

    private static final int LONGEST_SHORTENING = 5;

    private final Set<String> capital = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** Adds names that are known. */
    public void know(Collection<String> names) {
        for (String name : names) {
            for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (!ProseVocabulary.LIGHT.contains(word) && !word.isEmpty()) {
                    known.add(word);
                }
            }
        }
    }

    /** Notes the words of a sentence. */
    public void note(List<Token> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            if (!token.isWord()) {
                continue;
            }
            if (!token.isCapital()) {
                small.add(token.word());
            } else if (i > 0 && isNamed(sentence.get(i - 1), token)) {
                capital.add(token.word());
            }
        }
    }

    /** Whether a word with a capital letter is a name: it is within a sentence, behind a word that leads to a place. */
    private static boolean isNamed(Token before, Token token) {
        boolean isShortening = token.text().length() <= LONGEST_SHORTENING
                && token.text().chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '&');
        boolean leads = before.is("in")
                || before.is("for")
                || before.is("across")
                || before.is("of")
                || before.is("than")
                || before.is("within")
                || before.is("(")
                || before.is("by")
                || before.is("with")
                || before.is("to");
        return leads && !isShortening;
    }

    /** All names. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(capital);
        names.removeAll(small);
        names.removeIf(name -> MovementWords.isWord(name) || ProseVocabulary.LIGHT.contains(name));
        names.addAll(known);
        return names;
    }
}
