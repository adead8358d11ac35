package org.callover.kpi.print;

import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.print.Printed.Cause;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.TrendTest;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.statistics.XmrRule;

/** What the engine says of a figure, in words. */
public final class VerdictWords {

    private VerdictWords() {}

    /** A rating: {@code Green}. */
    public static String of(Rag rag) {
        return switch (rag) {
            case GREEN -> "Green";
            case AMBER -> "Amber";
            case RED -> "Red";
            case NOT_RATED -> "Not rated";
        };
    }

    static String of(Movement movement) {
        return switch (movement) {
            case UP -> "rose";
            case DOWN -> "fell";
            case LEVEL -> "stayed the same";
        };
    }

    /** Never better or worse of a change that could be chance. */
    static Printed significance(Compared compared) {
        if (compared.test() == null) {
            return new Printed.Missing(Cause.NOT_APPLICABLE, "the change was not tested against chance");
        }
        if (!compared.isClear()) {
            return new Printed.Words("no clear change");
        }
        if (compared.assessment() == Assessment.BETTER) {
            return new Printed.Words("clearly better");
        }
        return new Printed.Words(compared.assessment() == Assessment.WORSE ? "clearly worse" : "clear change");
    }

    /** What a control chart says of its latest point: {@code concern}. */
    public static String of(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> "usual variation";
            case IMPROVEMENT -> "improvement";
            case CONCERN -> "concern";
            case HIGH -> "unusually high";
            case LOW -> "unusually low";
        };
    }

    /** Whether the target will be met if nothing changes. */
    public static String of(Assurance assurance) {
        return switch (assurance) {
            case CONSISTENTLY_PASSES -> "will meet the target";
            case CONSISTENTLY_FAILS -> "will miss the target";
            case HIT_AND_MISS -> "may meet or miss the target";
        };
    }

    /** Why a point of a control chart is marked: a clause that follows "because". */
    public static String of(XmrRule rule) {
        return switch (rule) {
            case OUTSIDE_LIMIT -> "it is beyond a control limit";
            case TREND -> "it is one of seven or more in a row that all rise or all fall";
            case TWO_OF_THREE -> "it is one of two out of three that are near the same control limit";
            case SHIFT -> "it is one of seven or more in a row on the same side of the mean";
        };
    }

    /** What a trend test of five years found. */
    public static String of(TrendTest.Finding finding) {
        return switch (finding) {
            case INCREASING -> "rising over five years";
            case DECREASING -> "falling over five years";
            case NO_CLEAR_TREND -> "no clear trend over five years";
            case ONE_YEAR_DECIDES -> "no trend, because a single year decides it";
            case TOO_FEW_YEARS -> "no trend, because there are too few years";
            case YEARS_MISSING -> "no trend, because years are missing";
            case NONE_OR_ALL -> "no trend, because the share of a year is none or all";
            case NO_WIDTH -> "no trend, because the interval of a year has no width";
        };
    }
}
