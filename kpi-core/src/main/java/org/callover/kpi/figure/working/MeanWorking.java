package org.callover.kpi.figure.working;

import java.util.List;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * The two sums of a weighted mean in an area.
 *
 * @param of the series of published percentages
 * @param weighted the sum of weight x value; absent if it is not complete
 * @param weights the sum of the weights; absent if it is not complete
 * @param pieces each percentage with its weight; none if they belong to the members
 * @param members the members of a group whose own percentages are not complete
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
     * A published percentage and its weight.
     *
     * @param product absent if there is no weight
     */
    public record Piece(
            HeldObservation value,
            SumWorking weight,
            @Nullable Quantity product) {}
}
