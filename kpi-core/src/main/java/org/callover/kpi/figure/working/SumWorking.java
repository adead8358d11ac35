package org.callover.kpi.figure.working;

import java.util.List;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** How a sum of series was added up in an area. */
public sealed interface SumWorking {

    SeriesSum sum();

    AreaCode area();

    /** The total; absent if it is not complete. */
    @Nullable
    Quantity total();

    /** Each series as it was observed in a place, or for a group itself. */
    record InPlace(SeriesSum sum, AreaCode area, @Nullable Quantity total, List<SeriesWorking> series)
            implements SumWorking {
        public InPlace {
            series = List.copyOf(series);
        }
    }

    /**
     * For a group, each of several series by itself: some were observed for the group, and the others are added up over
     * its members.
     */
    record BySeries(SeriesSum sum, AreaCode area, @Nullable Quantity total, List<SumWorking> series)
            implements SumWorking {
        public BySeries {
            series = List.copyOf(series);
        }
    }

    /**
     * For a group, the totals of its members.
     *
     * @param own what was observed for the group itself, which is not complete
     */
    record OverMembers(
            SeriesSum sum, AreaCode area, @Nullable Quantity total, SumWorking own, List<SumWorking> members)
            implements SumWorking {
        public OverMembers {
            members = List.copyOf(members);
        }
    }
}
