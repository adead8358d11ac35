package org.callover.kpi.prose.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.subject.MovementWords;

/** Whether a figure has doubled, trebled or halved, if a text says so. It may be a tenth more or less, and more still. */
public final class MultipleCheck {

    private static final Quantity LEAST = Quantity.of(new BigDecimal("0.9"));
    private static final Quantity MOST = Quantity.of(new BigDecimal("1.1"));
    private static final int HUNDRED = 100;

    private MultipleCheck() {}

    /** Whether a word such as "doubled" is right; nothing for another word, or from zero. */
    public static Optional<Boolean> fits(String word, Quantity now, Quantity before) {
        Integer hundredths = MovementWords.MULTIPLES.get(word);
        if (hundredths == null || before.signum() <= 0) {
            return Optional.empty();
        }
        Quantity meant = Quantity.of(hundredths, 2).times(before);
        boolean isMore = hundredths > HUNDRED;
        return Optional.of(isMore ? now.compareTo(meant.times(LEAST)) >= 0 : now.compareTo(meant.times(MOST)) <= 0);
    }
}
