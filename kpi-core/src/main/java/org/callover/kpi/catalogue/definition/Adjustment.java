package org.callover.kpi.catalogue.definition;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Indicator.Descriptions;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds.Bands;
import org.jspecify.annotations.Nullable;

/**
 * A council's change to an indicator that somebody else wrote: its target or thresholds, margin, greatest age, owner or
 * status.
 */
public record Adjustment(
        IndicatorId id,
        @Nullable Target target,
        Target.@Nullable Profile profile,
        @Nullable String noTarget,
        @Nullable Amount margin,
        @Nullable Bands bands,
        @Nullable Integer maxAge,
        @Nullable String owner,
        @Nullable Status status,
        YamlMap map,
        YamlValue at) {

    /**
     * The place of an adjustment, and its text.
     *
     * @param document the document that it is in
     * @param yaml its own lines
     */
    public record Source(String document, int line, String yaml) {

        /** Its place, for messages: {@code targets.yaml:6}. */
        public String place() {
            return document + ":" + line;
        }
    }

    /** The adjusted indicator, which remembers its adjustments. */
    public IndicatorDraft applyTo(IndicatorDraft draft) {
        Descriptions text = draft.text();
        RatingDraft rating = draft.rating();
        return draft.with(
                new Descriptions(
                        text.title(),
                        text.why(),
                        owner != null ? owner : text.owner(),
                        text.note(),
                        text.pairedWith(),
                        text.narrative()),
                new RatingDraft(
                        status != null ? status : rating.status(),
                        rating.direction(),
                        judging(rating.judging()),
                        rating.comparator(),
                        rating.changesAsMultiple()),
                new Source(at.document(), at.line(), at.asWritten()));
    }

    /** A target, thresholds and the reason for having none replace each other, with everything that belongs to them. */
    private Judging judging(Judging shipped) {
        boolean isSaid = target != null || noTarget != null || bands != null;
        boolean keepsMargin = margin == null && (target != null || !isSaid);
        return new Judging(
                shipped.judgesChange(),
                isSaid ? target : shipped.target(),
                isSaid ? noTarget : shipped.noTarget(),
                keepsMargin ? shipped.amberWithin() : margin,
                isSaid ? bands : shipped.bands(),
                profile != null ? profile : shipped.profile(),
                maxAge != null ? maxAge : shipped.maxAge());
    }

    /** Whether it changes the target or the thresholds. */
    public boolean isOfLimits() {
        return target != null || bands != null;
    }

    /** Reports the faults of the adjusted indicator. */
    public void check(IndicatorDraft draft) {
        IndicatorDraft adjusted = applyTo(draft);
        List<RatingDraft.Breach> breaches = new ArrayList<>(adjusted.rating().breaches());
        breaches.addAll(
                adjusted.rating().breachesWith(adjusted.measure(), adjusted.benchmarks(), adjusted.window(), map));
        boolean isNarrative = draft.text().narrative() != null;
        if (isNarrative && isOfLimits()) {
            breaches.add(new RatingDraft.Breach(
                    target == null ? "thresholds" : "target",
                    FaultCode.INCONSISTENT,
                    "%s is a narrative, which is never rated; remove this".formatted(id)));
        }
        boolean isReady =
                isNarrative || adjusted.measure() != null && adjusted.rating().direction() != null;
        if (adjusted.rating().status() == Status.LIVE && !isReady) {
            breaches.add(new RatingDraft.Breach(
                    "status",
                    FaultCode.INCONSISTENT,
                    "%s cannot be live, because it has no measure or no direction; add what is missing".formatted(id)));
        }
        RatingDraft.report(breaches, map);
    }
}
