package org.callover.gateway.composition.chart;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.chart.AssuranceIcon;
import org.callover.gateway.document.chart.Icon;
import org.callover.gateway.document.chart.VariationIcon;
import org.callover.kpi.control.Control;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.Score;
import org.callover.kpi.statistics.Variation;

/** The icons of what a control chart says. Each stands beside its words. */
public final class ScoreIcons {

    private static final Map<VariationIcon, Picture> VARIATIONS = new EnumMap<>(VariationIcon.class);
    private static final Map<AssuranceIcon, Picture> ASSURANCES = new EnumMap<>(AssuranceIcon.class);

    static {
        for (VariationIcon icon : VariationIcon.values()) {
            VARIATIONS.put(icon, Pictures.of(icon));
        }
        for (AssuranceIcon icon : AssuranceIcon.values()) {
            ASSURANCES.put(icon, Pictures.of(icon));
        }
    }

    private ScoreIcons() {}

    /** The variation of the latest point; nothing if there is no chart. */
    public static Optional<TableCell> variation(Score score) {
        return score.result() instanceof Score.Scored scored
                        && scored.controlPoint().read() instanceof Control.Charted charted
                ? Optional.of(cell(
                        drawn(
                                VARIATIONS,
                                icon(
                                        charted.variation(),
                                        charted.reading().latest().direction())),
                        VerdictWords.of(charted.variation())))
                : Optional.empty();
    }

    /** Whether the target will be met; nothing if that cannot be said. */
    public static Optional<TableCell> assurance(Score score) {
        return score.assurance()
                .map(assurance ->
                        cell(drawn(ASSURANCES, AssuranceIcon.valueOf(assurance.name())), VerdictWords.of(assurance)));
    }

    private static <I extends Icon> Picture drawn(Map<I, Picture> all, I icon) {
        return Objects.requireNonNull(all.get(icon), "every icon is drawn");
    }

    private static TableCell cell(Picture picture, String words) {
        return TableCell.of(new TableCell.Drawn(picture, words));
    }

    private static VariationIcon icon(Variation variation, int direction) {
        boolean isHigh = direction > 0;
        return switch (variation) {
            case COMMON_CAUSE -> VariationIcon.COMMON_CAUSE;
            case IMPROVEMENT -> isHigh ? VariationIcon.IMPROVEMENT_HIGH : VariationIcon.IMPROVEMENT_LOW;
            case CONCERN -> isHigh ? VariationIcon.CONCERN_HIGH : VariationIcon.CONCERN_LOW;
            case HIGH -> VariationIcon.NEUTRAL_HIGH;
            case LOW -> VariationIcon.NEUTRAL_LOW;
        };
    }
}
