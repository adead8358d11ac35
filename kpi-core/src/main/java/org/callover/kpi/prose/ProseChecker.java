package org.callover.kpi.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.SaidColumns;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.check.AcrossCheck;
import org.callover.kpi.prose.check.OwnCheck;
import org.callover.kpi.prose.check.OwnWords;
import org.callover.kpi.prose.data.DataCheck;
import org.callover.kpi.prose.data.PaperFigures;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.table.TableReading;
import org.callover.kpi.prose.token.Token;

/** A checker of prose: each number and each word of direction, by the text itself and by the figures of a paper. */
public final class ProseChecker {

    private final PaperFigures figures;

    /** A checker that knows the figures of a paper. */
    public ProseChecker(PaperFigures figures) {
        this.figures = figures;
    }

    /** A checker without data. */
    public ProseChecker() {
        this(PaperFigures.NONE);
    }

    /** Checks a text; what its tables hold is found by their headings and numbers. */
    public ProseAnswer check(Prose prose) {
        return check(prose, SaidColumns.NONE);
    }

    /** Checks a text whose reader says what some columns of its tables hold. */
    public ProseAnswer check(Prose prose, SaidColumns said) {
        ProseReading reading = ProseReading.of(prose, figures.areaWords(), said);
        Verdicts verdicts = new Verdicts();
        reading.tables().forEach(table -> table.check(reading.tables(), verdicts));
        DataCheck data = new DataCheck(figures, verdicts);
        for (List<Assertion> alike : reading.assertions()) {
            for (Assertion assertion : alike) {
                OwnCheck.of(assertion, verdicts);
                OwnWords.of(assertion, verdicts);
                data.check(assertion);
            }
        }
        AcrossCheck.of(reading.assertions(), figures.areaWords(), verdicts);
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
                inOrder.stream().map(word -> CheckedPiece.of(word, verdicts)).toList(),
                reading.tables().stream().map(TableReading::answer).toList());
    }
}
