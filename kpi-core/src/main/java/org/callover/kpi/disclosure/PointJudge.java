package org.callover.kpi.disclosure;

import java.util.Optional;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** Levels: they do not add up over time, so that each stands by itself and is hidden where it is a small count. */
final class PointJudge implements Judge {

    private final Term level;
    private final Small small;
    private final Dataset dataset;

    PointJudge(Term level, Small small, Dataset dataset) {
        this.level = level;
        this.small = small;
        this.dataset = dataset;
    }

    @Override
    public boolean holds(AreaCode area) {
        return !dataset.column(level, area).isEmpty();
    }

    @Override
    public boolean shows(Part part, Period period) {
        Optional<Double> left = in(part.area(), period);
        for (AreaCode member : part.less()) {
            left = left.flatMap(all -> in(member, period).map(one -> all - one));
        }
        return left.filter(count -> !small.is(count)).isPresent();
    }

    private Optional<Double> in(AreaCode area, Period period) {
        return dataset.column(level, area).last(period).map(reading -> reading.value()
                .toDouble());
    }
}
