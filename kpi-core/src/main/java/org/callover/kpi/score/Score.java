package org.callover.kpi.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.SharedChange;
import org.callover.kpi.comparison.SharedChanges;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.ControlPoint;
import org.callover.kpi.figure.Caution;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.standing.MemberOrder;
import org.callover.kpi.standing.RankedMember;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.BenchmarkStanding;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.statistics.Polarity;
import org.callover.kpi.statistics.Variation;
import org.jspecify.annotations.Nullable;

/**
 * The result for one indicator, area and window: a value with its comparison, rating and standing, or the reason why
 * there is none.
 */
public record Score(KpiSet.Row row, Area area, Window window, Result result) {

    /** A score with a value, or without. */
    public sealed interface Result {}

    /**
     * A value, and everything that follows from it.
     *
     * @param standings the area's standing in each group that the indicator is compared with
     * @param forecast the forecast for the end of the financial year; absent if the window is not the year to date
     * @param controlPoint the control chart of the native periods up to the end of the window
     * @param age the months from the end of the figure to the month asked for; 0 if the window ends with that month
     * @param paired the outcome to read it together with; absent if the definition names none
     * @param orders the order of the members in each group in which they are ranked
     * @param inCommon the changes of the benchmark's group; absent if the indicator has no benchmark
     */
    public record Scored(
            Figure figure,
            Comparison comparison,
            Rating rating,
            List<Standing> standings,
            @Nullable Forecast forecast,
            ControlPoint controlPoint,
            int age,
            @Nullable PairedOutcome paired,
            List<MemberOrder> orders,
            @Nullable SharedChanges inCommon)
            implements Result {

        public Scored {
            standings = List.copyOf(standings);
        }

        /** The standing in the first group; absent if the indicator has no benchmark. */
        public @Nullable Standing standing() {
            return standings.isEmpty() ? null : standings.get(0);
        }

        /** The members that are ranked with an area in one of the groups, in order. */
        public List<RankedMember> ranked(Standing standing, AreaCode area) {
            return orders.stream()
                    .filter(order -> order.isOf(standing))
                    .findFirst()
                    .map(order -> order.members(area, figure.period()))
                    .orElse(List.of());
        }

        Scored with(@Nullable PairedOutcome outcome) {
            return new Scored(
                    figure, comparison, rating, standings, forecast, controlPoint, age, outcome, orders, inCommon);
        }
    }

    /** No value, and why. */
    public record NotScored(EvaluatedFigure.Unscored why) implements Result {}

    /** The commentary, if the score is of a row of commentary without numbers. */
    public Optional<String> narrative() {
        return result instanceof NotScored none && none.why.reason() == UnscoredReason.NARRATIVE
                ? Optional.ofNullable(indicator().text().narrative())
                : Optional.empty();
    }

    /** Whether there is a value. */
    public EvaluatedFigure.State state() {
        return result instanceof Scored scored
                ? scored.figure.state()
                : ((NotScored) result).why().state();
    }

    public Indicator indicator() {
        return row.indicator();
    }

    /**
     * A value of this score as it is shown: to the decimals of its row, and up to two more if they are needed to show
     * that the score's figures differ; in per cent if the indicator is.
     */
    public String display(Quantity value) {
        return Display.value(
                value, row.decimals(), Precision.of(this).value(), indicator().isPercentage());
    }

    /**
     * The multiple that the change is printed as; nothing if the row prints changes in the usual way, for a fall, or if
     * there is too little change.
     */
    public Optional<Quantity> multiple(Compared compared) {
        return Optional.ofNullable(compared.multiple())
                .filter(multiple -> indicator().scale().changesAsMultiple() && Display.isMultiple(multiple));
    }

    /** The change as a board paper prints it: {@code 2.4 times} if the row asks for that, otherwise in the usual way. */
    public String displayChange(Compared compared) {
        return multiple(compared)
                .map(multiple -> (Precision.of(this).isAbout() ? "about " : "") + Display.multiple(multiple) + " times")
                .orElseGet(() -> displayUsualChange(compared));
    }

    /** The change in per cent if there is a percentage, and in points for percentages. */
    public String displayUsualChange(Compared compared) {
        Precision precision = Precision.of(this);
        int least = precision.isAbout() ? 0 : Display.CHANGE_DECIMALS;
        int most = precision.isAbout() ? 0 : precision.change();
        String about = precision.isAbout() ? "about " : "";
        Quantity percent = compared.percentChange();
        if (percent != null) {
            return about + Display.percentChange(percent, least, most);
        }
        return indicator().isPercentage()
                ? about + Display.points(compared.change(), least, most)
                : Display.change(compared.change(), row.decimals(), precision.value());
    }

    /** The target as it is shown next to the value, or next to the change if that is judged. */
    public String displayTarget(Quantity target) {
        if (!indicator().judging().judgesChange()) {
            return display(target);
        }
        int most = Precision.of(this).changeTarget();
        return indicator().isPercentage() ? Display.points(target, 0, most) : Display.percentChange(target, 0, most);
    }

    /** The months it is about; absent if even those are not known, as for the latest of no observations. */
    public @Nullable Period period() {
        return result instanceof Scored scored
                ? scored.figure().period()
                : ((NotScored) result).why().period();
    }

    /** Whether it is too old to show how things are now. */
    public boolean isTooOld() {
        return result instanceof Scored scored
                && scored.age() > indicator().judging().maxAge();
    }

    /** The rating; a score without a value has none. */
    public Rag rag() {
        return result instanceof Scored scored ? scored.rating().rag() : Rag.NOT_RATED;
    }

    /** The confidence interval around the value; nothing if it has no parts to test, or there is no value. */
    public Optional<Interval> interval(Confidence confidence) {
        return result instanceof Scored scored
                ? Chance.interval(indicator(), scored.figure(), confidence)
                : Optional.empty();
    }

    /** How the value compares with its target, by its 95% interval: similar if chance alone could explain the gap. */
    public Optional<BenchmarkStanding> againstTarget() {
        return result instanceof Scored scored
                        && Objects.equals(
                                scored.figure().value(), scored.rating().judged())
                        && !indicator().judging().judgesChange()
                ? against(scored.rating().target())
                : Optional.empty();
    }

    /** How the value compares with the figure of its first group; nothing if that has none. */
    public Optional<BenchmarkStanding> againstGroup() {
        return result instanceof Scored scored && scored.standing() != null
                ? against(scored.standing())
                : Optional.empty();
    }

    /**
     * How the value compares with a group's figure, by its 95% interval. A pooled count cannot be compared with one
     * area.
     */
    public Optional<BenchmarkStanding> against(Standing standing) {
        return against(standing.gap() == null ? null : standing.figure().value());
    }

    private Optional<BenchmarkStanding> against(@Nullable Quantity yardstick) {
        return yardstick == null
                ? Optional.empty()
                : interval(Confidence.P95)
                        .map(interval -> BenchmarkStanding.of(interval, yardstick.toDouble(), polarity()));
    }

    /** Which direction is good; neither if there is a range, or no direction. */
    public Polarity polarity() {
        return Chance.polarity(indicator().direction());
    }

    /** The series breaks inside the window, so that the value counts both before and after them. */
    public List<Break> breaksWithin() {
        return result instanceof Scored scored
                ? indicator().cautions().breaks().stream()
                        .filter(at -> at.effect() != Effect.BASIS)
                        .filter(at -> at.from().isAfter(scored.figure().period().start())
                                && scored.figure().period().contains(at.from()))
                        .toList()
                : List.of();
    }

    /** The cautions about the value and about the one it is compared with. */
    public List<Caution> cautions() {
        if (!(result instanceof Scored scored)) {
            return List.of();
        }
        Stream<Figure> figures = scored.comparison() instanceof Comparison.Compared compared
                ? Stream.of(scored.figure(), compared.before())
                : Stream.of(scored.figure());
        return figures.flatMap(figure -> Caution.about(indicator(), figure).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What the control chart says about the latest native period; nothing if there is no chart. */
    public Optional<Variation> variation() {
        return result instanceof Scored scored && scored.controlPoint().read() instanceof Control.Charted charted
                ? Optional.of(charted.variation())
                : Optional.empty();
    }

    /** Whether the process, if nothing changes, will meet its target; nothing if that cannot be said. */
    public Optional<Assurance> assurance() {
        return result instanceof Scored scored && scored.controlPoint().read() instanceof Control.Charted charted
                ? charted.assurance()
                : Optional.empty();
    }

    /**
     * How many members of the benchmark's group changed clearly in the same direction; nothing for fewer than eight.
     */
    public Optional<SharedChange> common() {
        return result instanceof Scored scored
                        && scored.inCommon() != null
                        && scored.comparison() instanceof Compared compared
                ? scored.inCommon().with(compared, scored.figure().period())
                : Optional.empty();
    }

    /** "as in 28 of 32 boroughs", if a clear change is shared by at least four fifths of the group. */
    public Optional<String> asInMost() {
        if (!(result instanceof Scored scored)
                || !(scored.comparison() instanceof Compared compared)
                || !compared.isTestedClear()) {
            return Optional.empty();
        }
        SharedChanges inCommon = scored.inCommon();
        return inCommon == null
                ? Optional.empty()
                : common().filter(SharedChange::isShared).map(common -> "as in %d of %d %s"
                        .formatted(common.same(), common.of(), inCommon.group().memberWord()));
    }

    /** The score in one plain-English sentence, the same in every output; for a row of commentary, the commentary. */
    public String sentence() {
        return narrative().orElseGet(() -> Sentence.of(this));
    }
}
