package org.callover.kpi.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.check.AcrossCheck;
import org.callover.kpi.prose.check.OwnCheck;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.token.Token;

/** A checker of prose. */
public final class ProseChecker {

    /** Checks a text by its own numbers. */
    public ProseAnswer check(Prose prose) {
        ProseReading reading = ProseReading.of(prose, Set.of());
        Verdicts verdicts = new Verdicts();
        reading.tables().forEach(table -> table.check(reading.tables(), verdicts));
        reading.assertions().forEach(alike -> alike.forEach(assertion -> OwnCheck.of(assertion, verdicts)));
        AcrossCheck.of(reading.assertions(), Set.of(), verdicts);
        return answer(reading, verdicts);
    }

    private static ProseAnswer answer(ProseReading reading, Verdicts verdicts) {
        List<CheckedPiece> figures = reading.tokens().stream()
                .filter(Token::isNumber)
                .map(token -> CheckedPiece.of(token, verdicts))
                .toList();
        Set<Token> words = new LinkedHashSet<>();
        for (List<Assertion> alike : reading.assertions()) {
            alike.forEach(assertion -> assertion.words().forEach(word -> words.add(word.token())));
        }
        List<Token> inOrder = new ArrayList<>(reading.tokens());
        inOrder.retainAll(words);
        return new ProseAnswer(
                figures,
                inOrder.stream().map(word -> CheckedPiece.of(word, verdicts)).toList());
    }
}
