package org.callover.kpi.comparison;

import org.callover.kpi.figure.Figure;
import org.callover.kpi.statistics.ChangeTest;
import org.jspecify.annotations.Nullable;

/**
 * A change tested against chance, or why it was not.
 *
 * @param test absent if the change was not tested
 * @param untested why it was not tested; absent if it was
 * @param sharedMonths how many months are in both periods; the test leaves them out
 * @param now what was tested: the figure, or the part of it that is not in the other period
 * @param before the same for the earlier figure
 */
public record TestedChange(
        @Nullable ChangeTest test, @Nullable UntestedReason untested, int sharedMonths, Figure now, Figure before) {

    public TestedChange {
        if ((test == null) == (untested == null)) {
            throw new IllegalArgumentException("a change was tested, or there is a reason why not; give one of them");
        }
    }

    static TestedChange not(UntestedReason why, int sharedMonths, Figure now, Figure before) {
        return new TestedChange(null, why, sharedMonths, now, before);
    }
}
