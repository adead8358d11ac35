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
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.BenchmarkStanding;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.statistics.Polarity;
import org.callover.kpi.statistics.Variation;
import org.jspecify.annotations.Nullable;

/**
 * The result for one indicator, area and window: a value with its comparison, rating and standing, or a stated reason
 * why there is none.
 */
public record Score(KpiSet.Row row, Area area, Window window, Result result) {

    /** Scored, or not. */
    public sealed interface Result {}

    /**
     * A value and what is made of it.
     *
     * @param standings how it stands in each group that the indicator is set beside
     * @param forecast of the financial year's end; absent where the window is not the year to date
     * @param controlPoint the control chart of the native periods up to the window's end
     * @param age the months from the figure's end to the month asked for; 0 where the window ends with that month
     * @param paired the outcome to read it together with; absent where the definition names none
     * @param inCommon the changes of the benchmark's group; absent where the indicator has no benchmark
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
            @Nullable SharedChanges inCommon)
            implements Result {

        public Scored {
            standings = List.copyOf(standings);
        }

        /** How it stands in the first group; absent where the indicator has no benchmark. */
        public @Nullable Standing standing() {
            return standings.isEmpty() ? null : standings.get(0);
        }

        Scored with(@Nullable PairedOutcome outcome) {
            return new Scored(figure, comparison, rating, standings, forecast, controlPoint, age, outcome, inCommon);
        }
    }

    /** No value. */
    public record NotScored(EvaluatedFigure.Unscored why) implements Result {}

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
     * A value of this score as it is shown: to the decimals of its row, and up to two more where it takes them to tell the
     * figures of the score apart; in per cent where the indicator is.
     */
    public String display(Quantity value) {
        return Display.value(
                value, row.decimals(), Precision.of(this).value(), indicator().isPercentage());
    }

    /** The change as a board paper prints it: in per cent where there is one, in points for percentages. */
    public String displayChange(Compared compared) {
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

    /** The target as it is set beside the value, or beside its change where that is what is judged. */
    public String displayTarget(Quantity target) {
        if (!indicator().judging().judgesChange()) {
            return display(target);
        }
        int most = Precision.of(this).changeTarget();
        return indicator().isPercentage() ? Display.points(target, 0, most) : Display.percentChange(target, 0, most);
    }

    /** The months it is about; absent where there is not even that, as with the latest of nothing. */
    public @Nullable Period period() {
        return result instanceof Scored scored
                ? scored.figure().period()
                : ((NotScored) result).why().period();
    }

    /** Whether it tells of too long ago to be called the state of things. */
    public boolean isTooOld() {
        return result instanceof Scored scored
                && scored.age() > indicator().judging().maxAge();
    }

    /** The rating; an unscored indicator has none. */
    public Rag rag() {
        return result instanceof Scored scored ? scored.rating().rag() : Rag.NOT_RATED;
    }

    /** What chance allows for around the value; nothing where it has no parts, or there is no value. */
    public Optional<Interval> interval(Confidence confidence) {
        return result instanceof Scored scored
                ? Chance.interval(indicator(), scored.figure(), confidence)
                : Optional.empty();
    }

    /** How the value stands to its target, by its 95% interval: similar where chance alone could explain the gap. */
    public Optional<BenchmarkStanding> againstTarget() {
        return result instanceof Scored scored
                        && Objects.equals(
                                scored.figure().value(), scored.rating().judged())
                        && !indicator().judging().judgesChange()
                ? against(scored.rating().target())
                : Optional.empty();
    }

    /** How the value stands to the figure of its first group; nothing where it has none. */
    public Optional<BenchmarkStanding> againstGroup() {
        return result instanceof Scored scored && scored.standing() != null
                ? against(scored.standing())
                : Optional.empty();
    }

    /** How the value stands to a group's figure, by its 95% interval; a pooled count is no yardstick for one area. */
    public Optional<BenchmarkStanding> against(Standing standing) {
        return against(standing.gap() == null ? null : standing.figure().value());
    }

    private Optional<BenchmarkStanding> against(@Nullable Quantity yardstick) {
        return yardstick == null
                ? Optional.empty()
                : interval(Confidence.P95)
                        .map(interval -> BenchmarkStanding.of(interval, yardstick.toDouble(), polarity()));
    }

    /** Which way is good; neither where there is a range, or no direction. */
    public Polarity polarity() {
        return Chance.polarity(indicator().direction());
    }

    /** The series breaks inside the window, on both sides of which the value counts. */
    public List<Break> breaksWithin() {
        return result instanceof Scored scored
                ? indicator().cautions().breaks().stream()
                        .filter(at -> at.effect() != Effect.BASIS)
                        .filter(at -> at.from().isAfter(scored.figure().period().start())
                                && scored.figure().period().contains(at.from()))
                        .toList()
                : List.of();
    }

    /** What makes the value, or the one it is compared with, doubtful. */
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

    /** What the control chart says of the latest native period; nothing where there is no chart. */
    public Optional<Variation> variation() {
        return result instanceof Scored scored && scored.controlPoint().read() instanceof Control.Charted charted
                ? Optional.of(charted.variation())
                : Optional.empty();
    }

    /** Whether the process, left as it is, will meet its target; nothing where that cannot be said. */
    public Optional<Assurance> assurance() {
        return result instanceof Scored scored && scored.controlPoint().read() instanceof Control.Charted charted
                ? charted.assurance()
                : Optional.empty();
    }

    /** How many members of the benchmark's group changed clearly in the same direction; nothing of fewer than eight. */
    public Optional<SharedChange> common() {
        return result instanceof Scored scored
                        && scored.inCommon() != null
                        && scored.comparison() instanceof Compared compared
                ? scored.inCommon().with(compared, scored.figure().period())
                : Optional.empty();
    }

    /** "as in 28 of 32 boroughs", where a clear change is that of at least four fifths of the group. */
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

    /** The score in one plain-English sentence, the same in every output. */
    public String sentence() {
        return Sentence.of(this);
    }
}
