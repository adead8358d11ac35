package org.callover.kpi.disclosure;

import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** The rule for levels. They do not add up over time, so each is judged alone and hidden if it is a small count. */
final class LevelJudge implements SuppressionRule {

    private final Term level;
    private final SmallCount small;
    private final Dataset dataset;

    LevelJudge(Term level, SmallCount small, Dataset dataset) {
        this.level = level;
        this.small = small;
        this.dataset = dataset;
    }

    @Override
    public boolean holds(AreaCode area) {
        return !dataset.column(level, area).isEmpty();
    }

    /** The figure of a period is the observation of exactly that period, or else that of its last month. */
    @Override
    public boolean shows(AreaRemainder part, Period period) {
        return left(part, column -> column.exactly(period))
                .or(() -> left(part, column -> column.lastMonth(period)))
                .filter(count -> !small.is(count))
                .isPresent();
    }

    /** A sum may use either of the two, whichever its other parts have. */
    @Override
    public boolean showsInSum(AreaRemainder part, Period period) {
        return shows(part, period)
                && left(part, column -> column.lastMonth(period))
                        .filter(small::is)
                        .isEmpty();
    }

    private Optional<Double> left(AreaRemainder part, Function<Column, Optional<Reading>> by) {
        Optional<Double> left = in(part.area(), by);
        for (AreaCode member : part.less()) {
            left = left.flatMap(all -> in(member, by).map(one -> all - one));
        }
        return left;
    }

    private Optional<Double> in(AreaCode area, Function<Column, Optional<Reading>> by) {
        return by.apply(dataset.column(level, area))
                .map(reading -> reading.value().toDouble());
    }
}
