package org.callover.kpi.rating;

import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Quantity;

/** How the value of a target was found. */
public sealed interface TargetOrigin {

    Quantity value();

    /** The value in the definition. */
    record AsDefined(Quantity value) implements TargetOrigin {}

    /** The figure of the comparison group, or its change. */
    record OfGroup(Quantity value) implements TargetOrigin {}

    /** An earlier value, with an amount added to it. */
    record OnEarlier(Target.Change change, Compared compared) implements TargetOrigin {

        public Quantity earlier() {
            return compared.before().value();
        }

        public Amount amount() {
            return change.amount();
        }

        @Override
        public Quantity value() {
            return earlier().plus(amount().from(earlier()));
        }
    }

    /** A value on the line between two dated values. */
    record OnLine(Target.Stretch stretch) implements TargetOrigin {
        @Override
        public Quantity value() {
            return stretch.value();
        }
    }

    /** The share of a year's target that falls on some of its months. */
    record PartOfYear(TargetOrigin annual, YearShare share) implements TargetOrigin {
        @Override
        public Quantity value() {
            return annual.value().times(share.share());
        }
    }
}
