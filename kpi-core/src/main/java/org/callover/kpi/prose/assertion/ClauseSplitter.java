package org.callover.kpi.prose.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.assertion.Clause.Joint;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.token.Token;

/** Splits a sentence into the parts that may have subjects of their own. */
final class ClauseSplitter {

    private static final Set<String> STRONG = ProseVocabulary.words("while whereas but although though however whilst");

    private final List<Clause> clauses = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private Joint joint = Joint.START;
    private int depth;
    private boolean hasFigure;
    private boolean isBetween;

    private ClauseSplitter() {}

    static List<Clause> split(List<Token> sentence) {
        ClauseSplitter splitter = new ClauseSplitter();
        for (int i = 0; i < sentence.size(); i++) {
            splitter.take(sentence.get(i));
        }
        splitter.end(Joint.STRONG);
        return splitter.clauses;
    }

    private void take(Token token) {
        if (token.is("(")) {
            end(Joint.OPEN);
            depth++;
        } else if (token.is(")")) {
            end(Joint.CLOSE);
            depth = Math.max(0, depth - 1);
        } else if (token.is(",")) {
            end(Joint.COMMA);
        } else if (token.is(";") || token.isIn(STRONG)) {
            end(Joint.STRONG);
        } else if (token.is(":")) {
            end(Joint.COLON);
        } else if (token.is("-") && token.isSpaced()) {
            end(Joint.DASH);
        } else if ((token.is("and") || token.is("&")) && hasFigure && !isBetween) {
            end(Joint.AND);
        } else {
            tokens.add(token);
            hasFigure |= token.isNumber();
            isBetween |= token.is("between");
        }
    }

    private void end(Joint next) {
        clauses.add(new Clause(tokens, joint, depth));
        tokens = new ArrayList<>();
        joint = next;
        hasFigure = false;
        isBetween = false;
    }
}
