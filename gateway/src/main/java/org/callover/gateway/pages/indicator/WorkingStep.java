package org.callover.gateway.pages.indicator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;

/**
 * A step of the working of a score, for people.
 *
 * @param heading what it is about
 * @param statement what was done, in words
 * @param steps the steps that it follows from
 * @param lists what is too long to stand between the steps
 */
public record WorkingStep(String heading, String statement, List<WorkingStep> steps, List<Items> lists) {

    /** Steps that have no others below them and can be many. */
    private static final Set<StepKind> LISTED =
            EnumSet.of(StepKind.OBSERVATION, StepKind.POINT, StepKind.RANKED_MEMBER, StepKind.LEFT_OUT);

    /** A list with what it holds and how much of it. */
    public record Items(String summary, List<String> items) {

        public Items {
            items = List.copyOf(items);
        }
    }

    public WorkingStep {
        steps = List.copyOf(steps);
        lists = List.copyOf(lists);
    }

    /** A step with all steps below it. */
    static WorkingStep of(ExplanationStep step) {
        List<WorkingStep> steps = new ArrayList<>();
        Map<StepKind, List<String>> listed = new LinkedHashMap<>();
        for (ExplanationStep below : step.steps()) {
            if (isListed(below)) {
                listed.computeIfAbsent(below.kind(), unseen -> new ArrayList<>())
                        .add(item(below));
            } else {
                steps.add(of(below));
            }
        }
        return new WorkingStep(
                heading(step.kind()),
                step.statement(),
                steps,
                listed.entrySet().stream()
                        .map(list ->
                                new Items(summary(list.getKey(), list.getValue().size()), list.getValue()))
                        .toList());
    }

    private static boolean isListed(ExplanationStep step) {
        return LISTED.contains(step.kind())
                || (step.kind() == StepKind.MEMBER && step.steps().isEmpty());
    }

    private static String item(ExplanationStep step) {
        return step.fact("import")
                .map(number -> "%s, from import %s".formatted(step.statement(), number.text()))
                .orElse(step.statement());
    }

    private static String summary(StepKind kind, int count) {
        boolean isOne = count == 1;
        return switch (kind) {
            case OBSERVATION -> isOne ? "The published figure" : "The %d published figures".formatted(count);
            case POINT -> isOne ? "The point of the chart" : "The %d points of the chart".formatted(count);
            case MEMBER -> isOne ? "The member" : "The %d members".formatted(count);
            case RANKED_MEMBER -> isOne ? "The area with a rank" : "The %d areas with a rank".formatted(count);
            default -> isOne ? "The area without a rank" : "The %d areas without a rank".formatted(count);
        };
    }

    private static String heading(StepKind kind) {
        return switch (kind) {
            case SCORE -> "The score";
            case WINDOW -> "The months";
            case VALUE -> "The figure";
            case NUMERATOR -> "The numerator";
            case DENOMINATOR -> "The denominator";
            case MEMBER -> "A member";
            case SERIES -> "The series";
            case PRODUCT -> "A percentage times its weight";
            case OBSERVATION -> "A published figure";
            case INTERVAL -> "What chance allows";
            case COMPARISON -> "The change";
            case CHANGE_TEST -> "Whether the change is real";
            case RATE_PARTS -> "What changed the rate";
            case BENCHMARK -> "The group";
            default -> ofVerdict(kind);
        };
    }

    private static String ofVerdict(StepKind kind) {
        return switch (kind) {
            case RATING -> "The rating";
            case TARGET -> "The target";
            case OPERAND -> "Taken from";
            case PROFILE -> "The share of the year";
            case MARGIN -> "The amber margin";
            case THRESHOLD -> "A limit";
            case RANK -> "The rank";
            case FORECAST -> "The end of the year";
            case CONTROL -> "The months before it";
            case PAIRED -> "Read together with";
            case BREAK -> "A change in the counting";
            case SUPPRESSION -> "What is withheld";
            default -> "An area";
        };
    }
}
