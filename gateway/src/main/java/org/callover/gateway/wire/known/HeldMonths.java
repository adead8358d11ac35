package org.callover.gateway.wire.known;

import java.util.Optional;
import org.callover.gateway.wire.Query;
import org.callover.kpi.period.Period;

/** A check whether there are observations for the months that a parameter names; if not, the answer has a warning. */
public final class HeldMonths {

    private static final String CODE = "NOT_HELD";

    private HeldMonths() {}

    /**
     * Warns about a period that is outside the months with observations.
     *
     * @param held the months from the first to the last observation; empty if there are none
     */
    public static void check(Query query, String parameter, Period asked, Optional<Period> held) {
        if (held.isEmpty()) {
            query.warn(parameter, CODE, "there are no observations for %s, as there are none yet".formatted(asked));
        } else if (asked.start().isAfter(held.get().last())) {
            query.warn(
                    parameter,
                    CODE,
                    "there are no observations for %s yet; the newest are for %s"
                            .formatted(asked, held.get().last()));
        } else if (asked.last().isBefore(held.get().start())) {
            query.warn(
                    parameter,
                    CODE,
                    "there are no observations for %s; the oldest are for %s"
                            .formatted(asked, held.get().start()));
        }
    }
}
