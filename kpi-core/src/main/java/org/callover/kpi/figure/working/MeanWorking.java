package org.callover.kpi.figure.working;

import java.util.List;
import org.callover.kpi.dataset.HeldObservation;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * The two sums of a weighted mean in an area.
 *
 * @param of the series of published percentages
 * @param weighted the sum of weight x value; absent where it is not complete
 * @param weights the sum of the weights; absent where it is not complete
 * @param pieces each percentage with its weight; none where they are those of the members
 * @param members of a group whose own percentages are not complete its members
 */
public record MeanWorking(
        Term of,
        AreaCode area,
        @Nullable Quantity weighted,
        @Nullable Quantity weights,
        List<Piece> pieces,
        List<MeanWorking> members) {

    public MeanWorking {
        pieces = List.copyOf(pieces);
        members = List.copyOf(members);
    }

    /**
     * A published percentage and what it is weighted by.
     *
     * @param product absent where there is no weight
     */
    public record Piece(
            HeldObservation value,
            SumWorking weight,
            @Nullable Quantity product) {}
}
