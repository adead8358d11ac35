package org.callover.kpi.explanation.part;

import static org.callover.kpi.explanation.tree.StepKind.MEMBER;
import static org.callover.kpi.explanation.tree.StepKind.OBSERVATION;
import static org.callover.kpi.explanation.tree.StepKind.SERIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.HeldObservation;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.ReasonWords;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.MonthText;
import org.callover.kpi.period.Period;

/** Takes sums of series apart: into the members of a group, each series, each observation. */
final class SumSteps {

    private final ExplainedScore subject;

    SumSteps(ExplainedScore subject) {
        this.subject = subject;
    }

    /** The sum in an area; of a group, what was observed for the group itself wins over its members' sum. */
    ExplanationStep of(StepKind kind, ColumnSearch look, AreaCode area) {
        ExplanationStep own = inPlace(kind, look, area);
        if (!subject.areas().get(area).isGroup()) {
            return own;
        }
        if (own.value() == null) {
            return isPartlyOwn(look, area) ? bySeries(kind, look, area) : overMembers(kind, look, area, own);
        }
        return own.as(
                        kind,
                        own.statement()
                                + ", observed for %s itself, which wins over the sum of its members"
                                        .formatted(subject.name(area)))
                .with(Fact.of("ownObservation", true));
    }

    /** Whether some of several series were observed for a group itself. */
    private boolean isPartlyOwn(ColumnSearch look, AreaCode group) {
        return look.sum().terms().skip(1).findAny().isPresent()
                && look.sum().terms().anyMatch(term -> look.read()
                        .apply(subject.dataset().column(term, group))
                        .filter(Reading::isComplete)
                        .isPresent());
    }

    /** Each series as it is read for a group: its own observation, or over its members. */
    private ExplanationStep bySeries(StepKind kind, ColumnSearch look, AreaCode group) {
        return added(kind, look, group, term -> of(SERIES, look.of(term), group).with(named(term, group)));
    }

    /** The sum in one place, or made for one group itself, never over members. */
    ExplanationStep inPlace(StepKind kind, ColumnSearch look, AreaCode area) {
        return added(kind, look, area, term -> series(term, look, area));
    }

    private ExplanationStep added(
            StepKind kind, ColumnSearch look, AreaCode area, Function<Term, ExplanationStep> series) {
        List<ExplanationStep> parts = new ArrayList<>();
        look.sum().add().forEach(term -> parts.add(series.apply(term)));
        look.sum().subtract().forEach(term -> parts.add(series.apply(term).with(Fact.of("subtracted", true))));
        boolean isShown =
                parts.size() == 1 || look.isOpen() || parts.stream().allMatch(part -> subject.isLarge(part.value()));
        boolean isComplete = parts.stream().allMatch(part -> part.value() != null);
        String name = subject.name(area);
        if (!isComplete) {
            ExplanationStep found = ExplanationStep.of(kind, "%s in %s is not complete".formatted(look.sum(), name));
            return isShown ? found.over(parts) : found.over(subject.suppression("its series are not shown"));
        }
        Quantity total = total(parts);
        if (!isShown) {
            return hidden(
                    ExplanationStep.of(kind, "%s in %s".formatted(look.sum(), name)),
                    total,
                    "its series are not shown");
        }
        String worked = parts.size() == 1
                ? "%s in %s is %s".formatted(look.sum(), name, StepNumbers.text(total))
                : "%s = %s in %s".formatted(ArithmeticWords.sumOfNamed(parts, "series"), StepNumbers.text(total), name);
        return ExplanationStep.of(kind, worked).worth(total, Arithmetic.SUM).over(parts);
    }

    private ExplanationStep overMembers(StepKind kind, ColumnSearch look, AreaCode group, ExplanationStep own) {
        List<AreaCode> members = subject.areas().membersAt(group, look.period().last());
        List<ExplanationStep> parts = members.stream()
                .map(member -> of(MEMBER, look, member)
                        .with(
                                Fact.of("area", member.value()),
                                Fact.of("name", subject.name(member)),
                                Fact.of("period", look.period().toString())))
                .toList();
        List<AreaCode> incomplete = new ArrayList<>();
        boolean isShown = true;
        for (int i = 0; i < parts.size(); i++) {
            Quantity part = parts.get(i).value();
            isShown &= look.isOpen() || subject.shows(members.get(i), look.period(), part);
            if (part == null) {
                incomplete.add(members.get(i));
            }
        }
        if (!incomplete.isEmpty() || members.isEmpty()) {
            ExplanationStep found = ExplanationStep.of(kind, unfinished(incomplete, group));
            return isShown
                    ? found.over(own.steps()).over(parts)
                    : found.over(subject.suppression("its members are not shown"));
        }
        return summed(kind, look, group, parts, isShown);
    }

    private ExplanationStep summed(
            StepKind kind, ColumnSearch look, AreaCode group, List<ExplanationStep> parts, boolean isShown) {
        Quantity total = total(parts);
        String members = "the members of %s in %s"
                .formatted(subject.name(group), Period.name(look.period().last()));
        if (!isShown) {
            return hidden(ExplanationStep.of(kind, "the sum of " + members), total, "its members are not shown");
        }
        return ExplanationStep.of(
                        kind,
                        "%s = %s, %s"
                                .formatted(ArithmeticWords.sumOfNamed(parts, "name"), StepNumbers.text(total), members))
                .worth(total, Arithmetic.SUM)
                .over(parts);
    }

    private String unfinished(List<AreaCode> incomplete, AreaCode group) {
        return incomplete.isEmpty()
                ? "%s has no members then".formatted(subject.name(group))
                : ReasonWords.members(incomplete, subject.areas())
                        + (incomplete.size() == 1 ? " is incomplete" : " are incomplete");
    }

    /** One series in one place. */
    ExplanationStep series(Term term, ColumnSearch look, AreaCode area) {
        Column column = subject.dataset().column(term, area);
        Optional<Reading> read = look.read().apply(column);
        if (read.isEmpty()) {
            return said(term, area, "no observation of %s in %s serves".formatted(term, subject.name(area)));
        }
        Reading reading = read.get();
        List<HeldObservation> used = look.used().apply(column, reading);
        boolean isShown = look.isOpen()
                || used.stream().allMatch(held -> subject.shows(area, held.period(), Quantity.of(held.value())));
        return isShown ? shown(term, area, column, reading, used) : notShown(term, area, reading);
    }

    private static ExplanationStep said(Term term, AreaCode area, String statement) {
        return ExplanationStep.of(SERIES, statement).with(named(term, area));
    }

    private ExplanationStep shown(
            Term term, AreaCode area, Column column, Reading reading, List<HeldObservation> used) {
        List<ExplanationStep> parts =
                used.stream().map(held -> observation(term, area, held)).toList();
        return reading.isComplete()
                ? said(term, area, ArithmeticWords.sum(parts, reading.value()) + chosen(column, reading.period(), used))
                        .worth(reading.value(), Arithmetic.SUM)
                        .over(parts)
                : partial(term, area, reading, parts).over(parts);
    }

    private ExplanationStep notShown(Term term, AreaCode area, Reading reading) {
        ExplanationStep step = said(term, area, "%s in %s".formatted(term, subject.name(area)));
        return reading.isComplete()
                ? hidden(step, reading.value(), "its observations are not shown")
                : step.over(subject.suppression("its observations are not shown"));
    }

    private ExplanationStep partial(Term term, AreaCode area, Reading reading, List<ExplanationStep> parts) {
        String found = parts.isEmpty()
                ? "there are no observations of %s in %s".formatted(term, subject.name(area))
                : ArithmeticWords.sum(parts, reading.value());
        ExplanationStep step = said(term, area, found + "; " + MonthText.missing(reading.missing()))
                .with(Fact.of("missing", reading.missing()));
        Quantity partial = reading.partial();
        return partial == null ? step : step.with(Fact.of("partial", partial));
    }

    /** Why these observations and no others, where there are others. */
    private static String chosen(Column column, Period period, List<HeldObservation> used) {
        long inside = column.held(period).stream()
                .filter(held -> period.contains(held.period()) && !used.contains(held))
                .count();
        if (inside == 0) {
            return "";
        }
        return used.size() == 1 && used.get(0).period().equals(period)
                ? "; it is of exactly the period and wins over what lies within (%d)".formatted(inside)
                : "; what else lies within (%d) overlaps these and is not added again".formatted(inside);
    }

    ExplanationStep observation(Term term, AreaCode area, HeldObservation held) {
        Quantity value = Quantity.of(held.value());
        List<Fact> facts = named(term, area);
        facts.add(Fact.of("period", held.period().toString()));
        facts.add(Fact.of("import", held.source()));
        if (!held.flags().isEmpty()) {
            facts.add(Fact.of("flags", held.flags()));
        }
        String flags = held.flags().isEmpty()
                ? ""
                : " (%s)"
                        .formatted(String.join(
                                ", ",
                                held.flags().stream().map(Object::toString).toList()));
        return ExplanationStep.of(
                        OBSERVATION,
                        "%s, %s, %s: %s%s".formatted(term, area, held.period(), StepNumbers.text(value), flags))
                .worth(value, Arithmetic.OBSERVED)
                .with(facts);
    }

    private static List<Fact> named(Term term, AreaCode area) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("series", term.series().value()));
        if (!term.where().isEmpty()) {
            facts.add(Fact.of("where", term.where().toString()));
        }
        facts.add(Fact.of("area", area.value()));
        return facts;
    }

    ExplanationStep hidden(ExplanationStep step, Quantity value, String what) {
        return step.as(step.kind(), "%s is %s; %s".formatted(step.statement(), StepNumbers.text(value), what))
                .worth(value, Arithmetic.NOT_SHOWN)
                .over(subject.suppression(what));
    }

    private static Quantity total(List<ExplanationStep> parts) {
        Quantity total = Quantity.ZERO;
        for (ExplanationStep part : parts) {
            Quantity value = part.valueOrThrow();
            total = part.isSubtracted() ? total.minus(value) : total.plus(value);
        }
        return total;
    }
}
