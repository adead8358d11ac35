package org.callover.kpi.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A score in one plain-English sentence.
 *
 * <p>"Knife crime offences in Islington fell 12.8% (439 to 383) in the 12 months to December 2021: better; green against
 * a target of 417; 11th highest of 32 boroughs."
 */
final class Sentence {

    private static final int DECIMALS_TO_TELL = 4;

    private final Score score;

    private Sentence(Score score) {
        this.score = score;
    }

    static String of(Score score) {
        Sentence sentence = new Sentence(score);
        String subject = score.row().title() + " in " + score.area().name();
        return subject
                + (score.result() instanceof Score.Scored scored
                        ? sentence.scored(scored)
                        : sentence.unscored(((Score.NotScored) score.result()).why()))
                + ".";
    }

    private String unscored(Unscored why) {
        Period period = why.period();
        return ": no score" + (period == null ? "" : " for " + the(period)) + ", because " + why.text();
    }

    private String scored(Score.Scored scored) {
        String movement = scored.comparison() instanceof Compared compared
                ? moved(compared, scored.figure())
                : stood(scored.figure(), scored.comparison());
        List<String> remarks = new ArrayList<>();
        if (scored.comparison() instanceof Compared compared && compared.assessment() != Assessment.NEUTRAL) {
            remarks.add(assessed(compared));
        }
        remarks.add(rated(scored));
        String rank = ranked(scored.standing());
        if (rank != null) {
            remarks.add(rank);
        }
        return movement + ": " + String.join("; ", remarks);
    }

    private String moved(Compared compared, Figure now) {
        if (compared.movement() == Movement.LEVEL) {
            return " stayed at %s in %s%s".formatted(value(now.value()), the(now.period()), against(compared, now));
        }
        Quantity before = compared.before().value();
        int decimals = tellingApart(before, now.value());
        String values = "%s to %s".formatted(value(before, decimals), value(now.value(), decimals));
        String verb = compared.movement() == Movement.UP ? " rose " : " fell ";
        String size = size(compared);
        String span = size == null ? "from " + values : "%s (%s)".formatted(size, values);
        return verb + span + " in " + the(now.period()) + against(compared, now);
    }

    private @Nullable String size(Compared compared) {
        Quantity percent = compared.percentChange();
        if (percent != null) {
            return percent.rounded(Display.CHANGE_DECIMALS).signum() == 0
                    ? "by less than 0.1%"
                    : Display.magnitude(percent);
        }
        return compared.fromZero()
                ? null
                : Display.points(compared.change().abs(), Display.CHANGE_DECIMALS)
                        .substring(1);
    }

    /**
     * The same months a year earlier are what boards take for granted of a year or a year to date; anything else is
     * said.
     */
    private String against(Compared compared, Figure now) {
        Period before = compared.before().period();
        boolean isGranted = now.period().months() >= 12 || score.window() instanceof Window.ToDate;
        return isGranted && before.equals(now.period().yearsEarlier(1)) ? "" : ", compared with " + the(before);
    }

    private String stood(Figure figure, Comparison comparison) {
        String standing = " stood at %s in %s".formatted(value(figure.value()), the(figure.period()));
        return comparison instanceof NotCompared none && !(none.with() instanceof Comparator.None)
                ? standing + ", with no comparison because " + none.text()
                : standing;
    }

    private static String assessed(Compared compared) {
        return switch (compared.assessment()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            default -> "no better and no worse";
        };
    }

    private String rated(Score.Scored scored) {
        Rating rating = scored.rating();
        if (rating.rag() == Rag.NOT_RATED) {
            boolean isTold = scored.comparison() instanceof NotCompared none
                    && rating.reason().endsWith(none.text());
            return isTold ? "not rated for the same reason" : "not rated (" + withoutStop(rating.reason()) + ")";
        }
        return rating.rag().name().toLowerCase(Locale.ROOT) + " against a " + aim(rating);
    }

    private String aim(Rating rating) {
        Quantity target = rating.target();
        boolean isPercentage = score.indicator().isPercentage();
        if (target == null) {
            return "range of " + rating.basis() + (isPercentage ? "%" : "");
        }
        if (score.indicator().judging().judgesChange()) {
            String change = Display.change(target, Math.max(0, target.written().scale()));
            return "target change of " + change + (isPercentage ? " points" : "%");
        }
        return "target of " + target(target, rating.judged());
    }

    /** A target that would look like the value, and is not, is written with the decimals that tell them apart. */
    private String target(Quantity target, @Nullable Quantity judged) {
        if (judged == null) {
            return value(target);
        }
        int decimals = tellingApart(target, judged);
        boolean looksAlike = decimals > score.row().decimals();
        return value(target, decimals) + (looksAlike ? " (it is " + value(judged, decimals) + ")" : "");
    }

    private static String withoutStop(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private static @Nullable String ranked(@Nullable Standing standing) {
        if (standing == null || !(standing.rank() instanceof Standing.Ranked ranked)) {
            return null;
        }
        boolean highest = standing.benchmark().rank() == Benchmark.Order.HIGHEST_FIRST;
        String place = ranked.position() == 1 ? "" : Words.ordinal(ranked.position()) + " ";
        return "%s%s of %d %s"
                .formatted(
                        place,
                        highest ? "highest" : "best",
                        ranked.of(),
                        standing.group().memberWord());
    }

    private String value(Quantity value) {
        return value(value, score.row().decimals());
    }

    private String value(Quantity value, int decimals) {
        return Display.value(value, decimals, score.indicator().isPercentage());
    }

    /** The row's decimals, or so many more as it takes to see that two values differ. */
    private int tellingApart(Quantity one, Quantity other) {
        int decimals = score.row().decimals();
        int most = decimals + DECIMALS_TO_TELL;
        while (decimals < most
                && one.compareTo(other) != 0
                && one.rounded(decimals).compareTo(other.rounded(decimals)) == 0) {
            decimals++;
        }
        return decimals;
    }

    /** A span in words, with its article where it needs one. */
    private String the(Period period) {
        String label = score.window().label(period);
        boolean noun = Character.isDigit(label.charAt(0)) || Character.isLowerCase(label.charAt(0));
        return noun ? "the " + label : label;
    }
}
