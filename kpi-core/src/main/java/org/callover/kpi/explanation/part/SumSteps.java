package org.callover.kpi.explanation.part;

import static org.callover.kpi.explanation.tree.StepKind.MEMBER;
import static org.callover.kpi.explanation.tree.StepKind.OBSERVATION;
import static org.callover.kpi.explanation.tree.StepKind.SERIES;
import static org.callover.kpi.explanation.tree.StepKind.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.ReasonWords;
import org.callover.kpi.figure.working.SeriesWorking;
import org.callover.kpi.figure.working.SumWorking;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.MonthText;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Explains sums of series over a period: the members of a group, each series, each observation.
 *
 * @param isOpen whether small values may be shown, such as those of a population
 */
record SumSteps(ExplainedScore subject, Period period, boolean isOpen) {

    ExplanationStep of(StepKind kind, SumWorking working) {
        if (working instanceof SumWorking.OverMembers group) {
            return overMembers(kind, group);
        } else if (working instanceof SumWorking.BySeries group) {
            return added(
                    kind,
                    group,
                    group.series().stream()
                            .map(each -> named(of(SERIES, each), each.sum().single(), each.area()))
                            .toList());
        }
        SumWorking.InPlace place = (SumWorking.InPlace) working;
        ExplanationStep step =
                added(kind, place, place.series().stream().map(this::series).toList());
        boolean isOfSums = !(kind == VALUE && subject.indicator().isPercentage());
        return place.total() == null || !subject.isGroup(place.area()) || !isOfSums
                ? step
                : step.saying(", observed for %s itself and used in place of the sum of its members"
                                .formatted(subject.name(place.area())))
                        .with("ownObservation", true);
    }

    private ExplanationStep added(StepKind kind, SumWorking working, List<ExplanationStep> series) {
        int added = working.sum().add().size();
        List<ExplanationStep> parts = new ArrayList<>(series.subList(0, added));
        series.stream().skip(added).forEach(part -> parts.add(part.with("subtracted", true)));
        boolean isShown = isOpen || parts.size() == 1 || parts.stream().allMatch(part -> subject.isLarge(part.value()));
        String name = subject.name(working.area());
        Quantity total = working.total();
        if (total == null) {
            return unfinished(
                    kind, "%s in %s is not complete".formatted(working.sum(), name), parts, isShown, "series");
        } else if (!isShown) {
            return hidden(ExplanationStep.of(kind, "%s in %s", working.sum(), name), total, "series");
        }
        return (parts.size() == 1
                        ? ExplanationStep.of(kind, "%s in %s is %s", working.sum(), name, total)
                        : ExplanationStep.of(
                                kind, "%s = %s in %s", ArithmeticWords.sumOfNamed(parts, "series"), total, name))
                .worth(total, Arithmetic.SUM)
                .over(parts);
    }

    private ExplanationStep overMembers(StepKind kind, SumWorking.OverMembers working) {
        List<ExplanationStep> parts = working.members().stream()
                .map(member -> of(MEMBER, member).with(subject.place(member.area(), period)))
                .toList();
        boolean isShown = isOpen
                || working.members().stream().allMatch(member -> subject.shows(member.area(), period, member.total()));
        String name = subject.name(working.area());
        Quantity total = working.total();
        if (total == null) {
            List<ExplanationStep> all = new ArrayList<>(of(kind, working.own()).steps());
            all.addAll(parts);
            return unfinished(kind, lacking(working, name), all, isShown, "members");
        }
        String members = "the members of %s in %s".formatted(name, Period.name(period.last()));
        return isShown
                ? ExplanationStep.of(kind, "%s = %s, %s", ArithmeticWords.sumOfNamed(parts, "name"), total, members)
                        .worth(total, Arithmetic.SUM)
                        .over(parts)
                : hidden(ExplanationStep.of(kind, "the sum of " + members), total, "members");
    }

    private String lacking(SumWorking.OverMembers working, String name) {
        List<AreaCode> incomplete = working.members().stream()
                .filter(member -> member.total() == null)
                .map(SumWorking::area)
                .toList();
        return incomplete.isEmpty()
                ? name + " had no members then"
                : ReasonWords.members(incomplete, subject.areas())
                        + (incomplete.size() == 1 ? " is incomplete" : " are incomplete");
    }

    /** What there is of an incomplete total, if it may be shown. */
    ExplanationStep unfinished(
            StepKind kind, String statement, List<ExplanationStep> parts, boolean isShown, String what) {
        ExplanationStep step = ExplanationStep.of(kind, statement);
        return isShown ? step.over(parts) : step.over(subject.suppression(notShown(what)));
    }

    ExplanationStep hidden(ExplanationStep step, Quantity value, String what) {
        return step.saying(StepNumbers.say(" is %s; %s", value, notShown(what)))
                .worth(value, Arithmetic.NOT_SHOWN)
                .over(subject.suppression(notShown(what)));
    }

    private static String notShown(String what) {
        return "its %s are not shown".formatted(what);
    }

    /** One series in one place. */
    ExplanationStep series(SeriesWorking working) {
        Term term = working.term();
        Reading reading = working.reading();
        String place = "%s in %s".formatted(term, subject.name(working.area()));
        if (reading == null) {
            return named(ExplanationStep.of(SERIES, "no observation of %s can be used".formatted(place)), working);
        }
        boolean isShown = isOpen
                || working.used().stream()
                        .allMatch(held -> subject.shows(working.area(), held.period(), Quantity.of(held.value())));
        if (!isShown) {
            return notShown(named(ExplanationStep.of(SERIES, place), working), reading);
        }
        List<ExplanationStep> parts = working.used().stream()
                .map(held -> observation(term, working.area(), held))
                .toList();
        return (reading.isComplete() ? complete(working, reading, parts) : partial(working, reading, parts, place))
                .over(parts);
    }

    private static ExplanationStep complete(SeriesWorking working, Reading reading, List<ExplanationStep> parts) {
        String sum = ArithmeticWords.sum(parts, reading.value()) + chosen(working, reading);
        return named(ExplanationStep.of(SERIES, sum), working).worth(reading.value(), Arithmetic.SUM);
    }

    private ExplanationStep notShown(ExplanationStep step, Reading reading) {
        return reading.isComplete()
                ? hidden(step, reading.value(), "observations")
                : step.over(subject.suppression(notShown("observations")));
    }

    private static ExplanationStep partial(
            SeriesWorking working, Reading reading, List<ExplanationStep> parts, String place) {
        String found =
                parts.isEmpty() ? "there are no observations of " + place : ArithmeticWords.sum(parts, reading.value());
        return named(ExplanationStep.of(SERIES, found + "; " + MonthText.missing(reading.missing())), working)
                .with("missing", reading.missing())
                .with("partial", reading.partial());
    }

    /** Why these observations were used and not others, if there are others. */
    private static String chosen(SeriesWorking working, Reading reading) {
        if (working.besides() == 0) {
            return "";
        }
        boolean isOne =
                working.used().size() == 1 && working.used().get(0).period().equals(reading.period());
        return isOne
                ? "; it covers exactly the period, and is used in place of the %d within it"
                        .formatted(working.besides())
                : "; left out, because they overlap these: %d".formatted(working.besides());
    }

    ExplanationStep observation(Term term, AreaCode area, HeldObservation held) {
        Quantity value = Quantity.of(held.value());
        ExplanationStep step = named(
                        ExplanationStep.of(OBSERVATION, "%s, %s, ", term, area)
                                .saying(held.period() + StepNumbers.say(": %s", value)),
                        term,
                        area)
                .worth(value, Arithmetic.OBSERVED)
                .with("period", held.period())
                .with("import", held.source());
        return held.flags().isEmpty()
                ? step
                : step.saying(held.flags().stream().map(Object::toString).collect(Collectors.joining(", ", " (", ")")))
                        .with("flags", held.flags());
    }

    private static ExplanationStep named(ExplanationStep step, SeriesWorking working) {
        return named(step, working.term(), working.area());
    }

    private static ExplanationStep named(ExplanationStep step, Term term, AreaCode area) {
        return step.with("series", term.series())
                .with("where", term.where().isEmpty() ? null : term.where())
                .with("area", area);
    }

    /** @throws IllegalArgumentException if it was not kept */
    static SumWorking kept(@Nullable SumWorking working) {
        if (working == null) {
            throw new IllegalArgumentException("the working of a sum was not kept; evaluate it with its working");
        }
        return working;
    }
}
