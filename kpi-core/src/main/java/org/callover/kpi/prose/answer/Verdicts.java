package org.callover.kpi.prose.answer;

import java.util.HashMap;
import java.util.Map;
import org.callover.kpi.prose.token.Token;

/** What was found so far about the numbers and words of a text. */
public final class Verdicts {

    private final Map<Place, Verdict> byPlace = new HashMap<>();

    /** Where a piece of the text is. */
    private record Place(int line, int column, String text) {

        static Place of(Token token) {
            return new Place(token.line(), token.column(), token.text());
        }
    }

    /** Adds a finding; the weightiest stays. */
    public void put(Token token, Verdict verdict) {
        Verdict before = of(token);
        if (verdict.outweighs(before)) {
            byPlace.put(Place.of(token), verdict);
        }
    }

    /** What was found about a number or a word. */
    public Verdict of(Token token) {
        return byPlace.getOrDefault(Place.of(token), Verdict.UNKNOWN);
    }
}
