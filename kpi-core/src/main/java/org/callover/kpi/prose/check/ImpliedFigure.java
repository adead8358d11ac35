package org.callover.kpi.prose.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.assertion.ProseFigure;

/** A figure of an assertion as it is printed or, if it is not, as its other figures imply. */
final class ImpliedFigure {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ImpliedFigure() {}

    /** The size of a figure with a role. */
    static Optional<Quantity> size(Assertion assertion, FigureRole role) {
        Optional<Quantity> implied =
                switch (role) {
                    case DIFFERENCE -> difference(assertion);
                    case PERCENTAGE -> percentage(assertion);
                    default -> Optional.empty();
                };
        return implied.or(() -> printed(assertion, role)).map(Quantity::abs);
    }

    private static Optional<Quantity> printed(Assertion assertion, FigureRole role) {
        return assertion.figure(role).map(ProseFigure::typed).map(typed -> Quantity.of(typed.magnitude()));
    }

    private static Optional<Quantity> difference(Assertion assertion) {
        return printed(assertion, FigureRole.VALUE)
                .flatMap(now -> printed(assertion, FigureRole.PREVIOUS).map(now::minus));
    }

    private static Optional<Quantity> percentage(Assertion assertion) {
        return difference(assertion).flatMap(change -> printed(assertion, FigureRole.PREVIOUS)
                .filter(before -> before.signum() != 0)
                .map(before -> Quantity.ratio(change, before, HUNDRED)));
    }
}
