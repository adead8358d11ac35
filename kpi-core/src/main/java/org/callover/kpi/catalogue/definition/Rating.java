package org.callover.kpi.catalogue.definition;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.catalogue.yaml.Fault;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.jspecify.annotations.Nullable;

/** How an indicator is rated: what direction, target, margin and comparison are, and must be to each other. */
record Rating(Status status, @Nullable Direction direction, Judging judging, Comparator comparator) {

    /** A rule that is broken, and the key at which to say so. */
    record Breach(String key, Fault fault, String message) {}

    List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        if (judging.target() != null) {
            checkTarget(judging.target(), breaches);
        } else if (judging.amberWithin() != null && !(direction instanceof Direction.Range)) {
            breaches.add(
                    new Breach(
                            "amber-within",
                            Fault.INCONSISTENT,
                            "'amber-within' is a margin past a target, but there is no target; add one or take the margin away"));
        }
        if (judging.judgesChange() && comparator instanceof Comparator.None) {
            breaches.add(new Breach(
                    "judge",
                    Fault.INCONSISTENT,
                    "'judge: change' needs something to compare with, but 'compare' is none; change one of them"));
        }
        return breaches;
    }

    private void checkTarget(Target target, List<Breach> breaches) {
        if (judging.noTarget() != null) {
            breaches.add(new Breach(
                    "no-target",
                    Fault.INCONSISTENT,
                    "'target' and 'no-target' are both given; keep the one that holds"));
        }
        if (direction instanceof Direction.None) {
            breaches.add(
                    new Breach(
                            "target",
                            Fault.INCONSISTENT,
                            "a target needs a direction of good, but 'good' is none; take the target away or give a direction"));
        }
        if (direction instanceof Direction.Range) {
            breaches.add(new Breach(
                    "target", Fault.INCONSISTENT, "'good: { between: ... }' is itself the target; take 'target' away"));
        }
        if (judging.judgesChange() && target instanceof Target.Change) {
            breaches.add(new Breach(
                    "target",
                    Fault.INCONSISTENT,
                    "'judge: change' sets the change beside the target, so the target is a plain number such as -5"));
        }
    }
}
