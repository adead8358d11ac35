package org.callover.kpi.prose.assertion;

import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A number of a text in its place.
 *
 * @param way the direction that its sign or the words beside it state
 * @param mover the word that states the direction
 * @param moment the time that is named beside it
 */
public record ProseFigure(
        Token token,
        Bound bound,
        @Nullable PrintedDirection way,
        @Nullable Token mover,
        @Nullable Moment moment) {

    /** A number without words around it. */
    public static ProseFigure of(Token token) {
        return new ProseFigure(token, Bound.NONE, token.number().sign(), null, null);
    }

    /** A number at a time. */
    public static ProseFigure at(Token token, @Nullable Moment moment) {
        return new ProseFigure(token, Bound.NONE, token.number().sign(), null, moment);
    }

    public Typed typed() {
        return token.number();
    }

    /** The same as a printed number of a claim. */
    public PrintedNumber printed() {
        return new PrintedNumber(token.text(), typed().magnitude(), way, unit(), bound != Bound.NONE);
    }

    private PrintedNumber.Unit unit() {
        return switch (typed().unit()) {
            case PERCENT, FRACTION -> PrintedNumber.Unit.PERCENT;
            case POINTS -> PrintedNumber.Unit.POINTS;
            default -> PrintedNumber.Unit.NONE;
        };
    }

    /** Whether two numbers can be values of the same thing. */
    boolean isLike(ProseFigure other) {
        boolean areRates = typed().isPerPopulation() == other.typed().isPerPopulation()
                || printed().decimals() > 0 && other.printed().decimals() > 0;
        return unit() == other.unit() && areRates;
    }
}
