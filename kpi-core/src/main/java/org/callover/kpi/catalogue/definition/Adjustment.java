package org.callover.kpi.catalogue.definition;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.catalogue.yaml.Fault;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Indicator.Descriptions;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.jspecify.annotations.Nullable;

/** What a council says otherwise about a shipped indicator: only target, margin, owner or status. */
public record Adjustment(
        IndicatorId id,
        @Nullable Target target,
        @Nullable String noTarget,
        @Nullable Amount margin,
        @Nullable String owner,
        @Nullable Status status,
        YamlMap map,
        YamlValue at) {

    /** The indicator as adjusted; its text is both texts. */
    public IndicatorDraft applyTo(IndicatorDraft draft) {
        Descriptions text = draft.text();
        Rating rating = draft.rating();
        return draft.with(
                new Descriptions(
                        text.title(), text.why(), owner != null ? owner : text.owner(), text.note(), text.pairedWith()),
                new Rating(
                        status != null ? status : rating.status(),
                        rating.direction(),
                        judging(rating.judging()),
                        rating.comparator()),
                "# adjusted by " + at.place() + "\n" + at.asWritten());
    }

    /** A target takes the place of the reason for having none, and the other way round with the target's margin. */
    private Judging judging(Judging shipped) {
        boolean isRevoked = noTarget != null && target == null;
        boolean isGiven = target != null && noTarget == null;
        return new Judging(
                shipped.judgesChange(),
                isRevoked ? null : target != null ? target : shipped.target(),
                isGiven ? null : noTarget != null ? noTarget : shipped.noTarget(),
                margin != null || isRevoked ? margin : shipped.amberWithin());
    }

    /** Reports where the adjusted indicator would not hold together. */
    public void check(IndicatorDraft draft) {
        IndicatorDraft adjusted = applyTo(draft);
        List<Rating.Breach> breaches = new ArrayList<>(adjusted.rating().breaches());
        boolean isReady = adjusted.measure() != null && adjusted.rating().direction() != null;
        if (adjusted.rating().status() == Status.LIVE && !isReady) {
            breaches.add(new Rating.Breach(
                    "status",
                    Fault.INCONSISTENT,
                    "%s has no measure or no direction of good, so it cannot be live".formatted(id)));
        }
        breaches.forEach(breach -> map.fault(breach.key(), breach.fault(), breach.message()));
    }
}
