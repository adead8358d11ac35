package org.callover.kpi.prose.token;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text.
 *
 * @param text as it is typed
 * @param word the same in the form that is compared: in lower case, with one kind of dash
 * @param start the character of the paragraph at which it begins, from 0
 * @param line the line on which it stands, from 1
 * @param column the character of that line at which it begins, from 1
 * @param isSpaced whether a space, or nothing, is before it
 * @param typed the number, if it is one
 * @param moment the time that it names, if it names one
 */
public record Token(
        Kind kind,
        String text,
        String word,
        int start,
        int line,
        int column,
        boolean isSpaced,
        @Nullable Typed typed,
        @Nullable Moment moment) {

    /** What a piece of a text is. */
    public enum Kind {
        WORD,
        /** A figure. */
        NUMBER,
        MARK,
        /** A date, a period or a length of time. */
        TIME,
        /** A number that is no figure: an age, a page, a telephone number. */
        ASIDE,
        /** The end of a sentence. */
        END
    }

    /** The character after it. */
    public int end() {
        return start + text.length();
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isTime() {
        return kind == Kind.TIME;
    }

    /** Whether it is a word or a mark with this form. */
    public boolean is(String form) {
        return (kind == Kind.WORD || kind == Kind.MARK) && word.equals(form);
    }

    /** Whether it is a word with one of these forms. */
    public boolean isIn(Set<String> forms) {
        return kind == Kind.WORD && forms.contains(word);
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapital() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    /** The number. */
    public Typed number() {
        return Objects.requireNonNull(typed, "only numbers are asked for their number");
    }

    /** Whether it is a whole number without a unit. */
    public boolean isPlainWhole() {
        return typed != null
                && kind == Kind.NUMBER
                && typed.unit() == Typed.Unit.NONE
                && typed.magnitude().scale() <= 0
                && typed.sign() == null;
    }

    Token as(Kind other) {
        return new Token(other, text, word, start, line, column, isSpaced, typed, null);
    }

    Token with(String longer, Typed number) {
        return new Token(Kind.NUMBER, longer, word, start, line, column, isSpaced, number, null);
    }

    Token at(String longer, Moment time) {
        return new Token(Kind.TIME, longer, time.key(), start, line, column, isSpaced, null, time);
    }
}
