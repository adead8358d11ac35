package org.callover.kpi.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.RateChange;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.Significance;
import org.callover.kpi.text.Words;

/** Says in short sentences what a comparison is based on, if that is not what a reader would expect. */
final class ComparisonGrounds {

    /** The denominator is mentioned if it makes this many per cent of the change, or more. */
    private static final int TOLD_PERCENT = 10;

    private final Compared compared;

    private ComparisonGrounds(Compared compared) {
        this.compared = compared;
    }

    static List<String> of(Compared compared) {
        ComparisonGrounds grounds = new ComparisonGrounds(compared);
        return Stream.of(grounds.matched(), grounds.shared(), grounds.parts())
                .flatMap(Optional::stream)
                .toList();
    }

    /** "This compares the 31 members that both periods have, as Barnet left the group." */
    private Optional<String> matched() {
        Matched matched = compared.matched();
        if (matched == null) {
            return Optional.empty();
        }
        int number = matched.members().size();
        String members =
                number == 1 ? "one member that is in both periods" : number + " members that are in both periods";
        return Optional.of("This compares the %s, because %s."
                .formatted(number == 0 ? "group's own figures" : members, matched.why()));
    }

    private Optional<String> shared() {
        int shared = compared.tried().sharedMonths();
        return shared == 0
                ? Optional.empty()
                : Optional.of("%d of the %d months are in both periods."
                        .formatted(shared, compared.now().period().months()));
    }

    /**
     * What the denominator did, if a tenth of the change or more comes from it, or if the change is not called clear
     * because of it.
     */
    private Optional<String> parts() {
        RateChange parts = compared.parts();
        if (parts == null || compared.change().signum() == 0) {
            return Optional.empty();
        }
        if (compared.isHeldBack()) {
            return Optional.of("This is not a clear change, because "
                    + both(parts, couldBeChance(parts) ? ", which could be chance," : "")
                            .orElse("the change in the number counted could be chance")
                    + ".");
        }
        Quantity least =
                compared.change().abs().times(Quantity.of(TOLD_PERCENT)).dividedBy(Quantity.of(100));
        return parts.fromDenominator().abs().compareTo(least) >= 0
                ? both(parts, "").map(said -> Words.capitalised(said) + ".")
                : Optional.empty();
    }

    private static boolean couldBeChance(RateChange parts) {
        return parts.numeratorTest()
                .filter(alone -> alone.significance() != Significance.NOT_SIGNIFICANT)
                .isEmpty();
    }

    /** The remark with both changes; nothing if one of them rose from zero. */
    private static Optional<String> both(RateChange parts, String remark) {
        Quantity numerator = parts.numeratorPercent();
        Quantity denominator = parts.denominatorPercent();
        return numerator == null || denominator == null
                ? Optional.empty()
                : Optional.of("the number counted %s%s and the number it is divided by %s"
                        .formatted(went(numerator), remark, went(denominator)));
    }

    private static String went(Quantity percent) {
        int sign = percent.rounded(Display.CHANGE_DECIMALS).signum();
        if (sign == 0) {
            return "hardly changed";
        }
        return (sign > 0 ? "rose " : "fell ") + Display.value(percent.abs(), Display.CHANGE_DECIMALS, true);
    }
}
