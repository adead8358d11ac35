package org.callover.kpi.disclosure;

import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * The rule for wholes that definitions take a part out of. Anyone who has the whole and the part also has the rest, so
 * the whole is shown only if the rest may be. The part is always shown.
 *
 * <p>If the part is not held, the whole reveals no rest, so nothing is judged. This applies to the place, to a group
 * that it belongs to, and to the time before the part was held. From then on the whole waits for the part, which may
 * come later.
 */
final class RemainderJudge implements SuppressionRule {

    private static final YearMonth NEVER = YearMonth.of(Year.MAX_VALUE, Month.DECEMBER);

    private final List<Term> parts;
    private final SuppressionRule rest;
    private final Areas areas;
    private final Dataset dataset;
    private final Map<AreaCode, YearMonth> since = new HashMap<>();

    RemainderJudge(SeriesSum rest, SmallCount small, Areas areas, Dataset dataset) {
        this.parts = rest.parts();
        this.rest = CountJudge.of(rest, small, dataset);
        this.areas = areas;
        this.dataset = dataset;
    }

    @Override
    public boolean holds(AreaCode area) {
        return parts.stream().noneMatch(part -> dataset.column(part, area).isEmpty());
    }

    @Override
    public boolean shows(AreaRemainder part, Period period) {
        return !since(part.area()).isBefore(period.end()) || rest.shows(part, period);
    }

    /** The first month in which every part is held; a month in the distant future if there is none. */
    private YearMonth since(AreaCode area) {
        return since.computeIfAbsent(area, unseen -> parts.stream()
                .map(part -> first(part, area).orElse(NEVER))
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    private Optional<YearMonth> first(Term part, AreaCode area) {
        return areas.around(area)
                .flatMap(each -> dataset.column(part, each).extent().stream())
                .map(Period::start)
                .min(Comparator.naturalOrder());
    }
}
