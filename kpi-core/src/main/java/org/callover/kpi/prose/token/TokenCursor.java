package org.callover.kpi.prose.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/** A walk over the pieces of a text, which puts some of them together. */
final class TokenCursor {

    private final String text;
    private final List<Token> tokens;
    private final List<Token> walked = new ArrayList<>();
    private int at;

    TokenCursor(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    boolean hasMore() {
        return at < tokens.size();
    }

    /** The piece that is a number of pieces ahead; null at the end. */
    @Nullable
    Token ahead(int pieces) {
        return at + pieces < tokens.size() ? tokens.get(at + pieces) : null;
    }

    Token here() {
        return tokens.get(at);
    }

    /** The last piece that was taken; null at the beginning. */
    @Nullable
    Token before() {
        return walked.isEmpty() ? null : walked.get(walked.size() - 1);
    }

    /** The piece that was taken before the last. */
    @Nullable
    Token twoBefore() {
        return walked.size() < 2 ? null : walked.get(walked.size() - 2);
    }

    /** Takes back the last piece. */
    void dropLast() {
        walked.remove(walked.size() - 1);
    }

    boolean isAhead(int pieces, String form) {
        Token token = ahead(pieces);
        return token != null && token.is(form);
    }

    boolean isAhead(int pieces, Set<String> forms) {
        Token token = ahead(pieces);
        return token != null && token.isIn(forms);
    }

    boolean isGluedAhead(int pieces, String mark) {
        Token token = ahead(pieces);
        return token != null && token.is(mark) && !token.isSpaced();
    }

    boolean isNumberAhead(int pieces) {
        Token token = ahead(pieces);
        return token != null && token.isNumber();
    }

    boolean isBefore(Set<String> forms) {
        Token token = before();
        return token != null && token.isIn(forms);
    }

    boolean isBefore(String form) {
        Token token = before();
        return token != null && token.is(form);
    }

    /** The text from the piece here to the end of the piece that is a number of pieces ahead. */
    String through(int pieces) {
        return text.substring(here().start(), tokens.get(at + pieces).end());
    }

    /** Takes the piece here as it is. */
    void take() {
        walked.add(tokens.get(at++));
    }

    /** Takes another piece for the pieces from here to a number of pieces ahead. */
    void take(Token instead, int pieces) {
        walked.add(instead);
        at += pieces + 1;
    }

    /** Takes pieces, none of which is a figure. */
    void takeAside(int pieces) {
        for (int i = 0; i <= pieces; i++) {
            Token token = tokens.get(at++);
            walked.add(token.isNumber() ? token.as(Kind.ASIDE) : token);
        }
    }

    List<Token> walked() {
        return walked;
    }
}
