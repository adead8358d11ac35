package org.callover.kpi.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Thresholds.Bands;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The number of decimals for what a score prints, so that no printed number contradicts another or the colour.
 *
 * <p>A value is printed with up to two more decimals than its row has, if it needs them to differ from the earlier
 * value, the target or a limit, or to agree with the printed change. If two are not enough for the change, the change
 * is printed as a whole number, with "about".
 *
 * @param value the decimals of values and targets
 * @param change the decimals of the change
 * @param isAbout whether the change is printed as a whole number, with "about"
 * @param showsGap whether the quantity judged, as printed, compares with its target and limits as it does exactly
 */
record Precision(int value, int change, boolean isAbout, boolean showsGap) {

    private static final int MORE = 2;
    private static final Quantity ALL = Quantity.of(100);

    static Precision of(Score score) {
        int decimals = score.row().decimals();
        return score.result() instanceof Score.Scored scored
                ? new Reading(score.indicator(), scored, multiple(score, scored), decimals).precision()
                : new Precision(decimals, Display.CHANGE_DECIMALS, false, true);
    }

    private static @Nullable Quantity multiple(Score score, Score.Scored scored) {
        return scored.comparison() instanceof Compared compared
                ? score.multiple(compared).orElse(null)
                : null;
    }

    /** The decimals of a target for the change: as it is written, if that is short. */
    int changeTarget() {
        return Math.max(change, MORE);
    }

    /** The numbers that are printed together. */
    private static final class Reading {

        private final boolean isPercentage;
        private final boolean judgesChange;
        private final Quantity now;
        private final Quantity before;
        private final @Nullable Quantity change;
        private final @Nullable Quantity multiple;
        private final @Nullable Quantity target;
        private final List<Quantity> limits;
        private final int decimals;

        Reading(Indicator indicator, Score.Scored scored, @Nullable Quantity multiple, int decimals) {
            Compared compared = scored.comparison() instanceof Compared with ? with : null;
            this.isPercentage = indicator.isPercentage();
            this.judgesChange = indicator.judging().judgesChange();
            this.now = (compared == null ? scored.figure() : compared.now()).value();
            this.before = compared == null ? now : compared.before().value();
            this.change = compared == null ? null : compared.relative();
            this.multiple = multiple;
            this.target = scored.rating().target();
            this.limits = limits(indicator);
            this.decimals = decimals;
        }

        private static List<Quantity> limits(Indicator indicator) {
            Bands bands = indicator.judging().bands();
            if (bands != null) {
                return Stream.concat(bands.green().bounds().stream(), bands.amber().bounds().stream())
                        .map(bound -> bound.limit())
                        .toList();
            }
            return indicator.direction() instanceof Direction.Range range
                    ? List.of(range.low(), range.high())
                    : List.of();
        }

        Precision precision() {
            int tenths = changeDecimals();
            int most = decimals + MORE;
            int exact = first(decimals, most, at -> isTold(at) && givesChange(at, tenths));
            int value = exact <= most
                    ? exact
                    : Math.min(most, first(decimals, most, at -> isTold(at) && givesChange(at, 0)));
            boolean isAbout = !givesChange(value, tenths);
            boolean showsGap = judgesChange ? showsChange(isAbout ? 0 : tenths) : showsValue(value);
            return new Precision(value, tenths, isAbout, showsGap);
        }

        /** The smallest number of decimals that is enough; one more than the largest if none is. */
        private static int first(int least, int most, IntPredicate willDo) {
            return IntStream.rangeClosed(least, most).filter(willDo).findFirst().orElse(most + 1);
        }

        /**
         * Whether the printed value differs from zero, from everything, from the earlier value and from what it is
         * judged by, if the exact one does.
         */
        private boolean isTold(int at) {
            BigDecimal printed = now.rounded(at);
            return printed.signum() == now.signum()
                    && before.rounded(at).signum() == before.signum()
                    && keepsOrder(now, before, printed, before.rounded(at))
                    && (!isPercentage || keepsOrder(now, ALL, printed, ALL.rounded(0)))
                    && (judgesChange || showsValue(at));
        }

        private boolean showsValue(int at) {
            BigDecimal printed = now.rounded(at);
            return (target == null || keepsOrder(now, target, printed, target.rounded(at)))
                    && limits.stream().allMatch(limit -> keepsOrder(now, limit, printed, limit.written()));
        }

        private boolean showsChange(int at) {
            Quantity judged = change;
            if (judged == null) {
                return true;
            }
            BigDecimal printed = judged.rounded(at);
            return (target == null || keepsOrder(judged, target, printed, target.rounded(Math.max(at, MORE))))
                    && limits.stream().allMatch(limit -> keepsOrder(judged, limit, printed, limit.written()));
        }

        /** Whether two printed numbers compare as the exact ones do. */
        private static boolean keepsOrder(Quantity one, Quantity other, BigDecimal printed, BigDecimal otherPrinted) {
            return Integer.signum(one.compareTo(other)) == printed.compareTo(otherPrinted);
        }

        /** Whether the printed values agree with the printed change. */
        private boolean givesChange(int at, int ofChange) {
            if (change == null) {
                return true;
            }
            Quantity from = Quantity.of(before.rounded(at));
            if (multiple != null) {
                Quantity printed = Quantity.of(now.rounded(at));
                return from.signum() > 0
                        && Display.multiple(printed.dividedBy(from)).equals(Display.multiple(multiple));
            }
            Quantity difference = Quantity.of(now.rounded(at)).minus(from);
            if (isPercentage) {
                return isAlike(difference, change, ofChange);
            }
            return from.signum() != 0
                    && isAlike(Quantity.ratio(difference, from.abs(), BigDecimal.valueOf(100)), change, ofChange);
        }

        private static boolean isAlike(Quantity one, Quantity other, int decimals) {
            return one.rounded(decimals).compareTo(other.rounded(decimals)) == 0;
        }

        /**
         * The decimals of the change: more than usual if the change is judged and needs them to differ from what it is
         * judged by.
         */
        private int changeDecimals() {
            int most = Display.CHANGE_DECIMALS + MORE;
            return judgesChange
                    ? Math.min(most, first(Display.CHANGE_DECIMALS, most, this::showsChange))
                    : Display.CHANGE_DECIMALS;
        }
    }
}
