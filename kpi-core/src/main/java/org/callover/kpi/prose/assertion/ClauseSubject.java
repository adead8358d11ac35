package org.callover.kpi.prose.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed;

/**
 * What a part of a sentence is about.
 *
 * @param lead what the words before its first figure name
 * @param counted what the words after a figure name: "590 fewer burglaries"
 * @param compared the places that something is compared with
 */
record ClauseSubject(Subject lead, Subject counted, Set<String> compared) {

    private static final Set<String> COMPARING = ProseVocabulary.words("than compared against versus vs v comparison");
    private static final Set<String> GOES_ON = ProseVocabulary.words("of from with against the a and");
    private static final Set<String> ENDS_COUNTED =
            ProseVocabulary.words("in on at by for to than was were is are since this"
                    + " that which compared during across over between or as had has have per through via");

    /** What a part of a sentence is about, given the names of places. */
    static ClauseSubject of(Clause clause, Set<String> placeNames) {
        Collector collector = new Collector(placeNames);
        clause.tokens().forEach(collector::take);
        return new ClauseSubject(
                Subject.of(collector.lead, collector.places),
                Subject.of(collector.counted, List.of()),
                Subject.of(List.of(), collector.compared).places());
    }

    /** Whether it names no thing and no place. */
    boolean isEmpty() {
        return lead.isEmpty() && lead.places().isEmpty() && counted.isEmpty();
    }

    /** A walk over the words of a part of a sentence. */
    private static final class Collector {

        private final Set<String> placeNames;
        private final List<String> lead = new ArrayList<>();
        private final List<String> counted = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final List<String> compared = new ArrayList<>();
        private boolean hasFigure;
        private boolean isCounting;
        private boolean isComparing;
        private boolean isRanking;
        private boolean isPer;

        Collector(Set<String> placeNames) {
            this.placeNames = placeNames;
        }

        void take(Token token) {
            isRanking |= token.isIn(MovementWords.ENDS)
                    || token.isNumber() && token.number().unit() == Typed.Unit.ORDINAL;
            if (token.isNumber()) {
                hasFigure = true;
                isCounting = counted.isEmpty() && token.number().isPlain();
            } else if (token.isWord()) {
                word(token);
            } else if (token.kind() == Token.Kind.ASIDE && isPer && !hasFigure) {
                lead.add("rate");
            } else if (token.kind() == Token.Kind.MARK) {
                isCounting = false;
            }
            isPer = token.is("per");
        }

        private void word(Token token) {
            String word = token.word();
            // "Violence against women" compares nothing.
            boolean isPlain = word.equals("against") && !hasFigure;
            if (COMPARING.contains(word) && !isPlain) {
                isComparing = true;
                isCounting = false;
            } else if (word.equals("met") && !token.isCapital()) {
                isCounting = false;
            } else if (isPlace(token)) {
                // "8th highest of the 32 London boroughs" is not about London.
                if (!isRanking) {
                    (isComparing ? compared : places).add(word);
                }
                isCounting = false;
            } else if (!hasFigure && !isComparing) {
                lead.add(word);
            } else if (isCounting && ENDS_COUNTED.contains(word)) {
                isCounting = false;
            } else if (isCounting && !GOES_ON.contains(word) && !MovementWords.isWord(word)) {
                counted.add(word);
            }
        }

        private boolean isPlace(Token token) {
            String word = token.word();
            return ProseVocabulary.BENCHMARKS.contains(word) || token.isCapital() && placeNames.contains(word);
        }
    }
}
