package org.callover.kpi.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.kpi.reconcile.ClaimAnswer.Hindrance;
import org.callover.kpi.reconcile.ClaimAnswer.Outcome;
import org.callover.kpi.reconcile.ClaimAnswer.Unchecked;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.printed.Rounding;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a claim, and the sentence that states it.
 *
 * <p>The claim's own numbers come first, then the data, which may confirm it against another row, and then the other
 * rows.
 */
record Statement(
        List<Check> own,
        List<Check> otherRows,
        List<Check> data,
        List<Unchecked> unchecked,
        @Nullable Hindrance hindrance) {

    private static final int CLAUSES = 3;

    Outcome outcome() {
        if (!failed(own).isEmpty()) {
            return Outcome.CONTRADICTS_ITSELF;
        }
        if (!data.isEmpty() && failed(data).isEmpty()) {
            return Outcome.CONFIRMED;
        }
        if (!otherRows.isEmpty()) {
            return Outcome.CONTRADICTS_ITSELF;
        }
        return data.isEmpty() ? Outcome.NOT_CHECKABLE : Outcome.DIFFERS;
    }

    String sentence() {
        String text =
                switch (outcome()) {
                    case CONFIRMED -> confirmed();
                    case DIFFERS -> "The paper says " + clauses(failed(data), true) + notChecked();
                    case NOT_CHECKABLE -> notCheckable();
                    case CONTRADICTS_ITSELF ->
                        failed(own).isEmpty() ? twoAnswers() : "The paper says " + clauses(failed(own), false);
                };
        return text.endsWith("?") ? text : text + ".";
    }

    private String confirmed() {
        List<String> parts = data.stream().map(check -> check.part().words()).toList();
        String how = data.stream()
                .filter(check -> check.part() == ClaimPart.RANK)
                .map(Check::explainedBy)
                .flatMap(by -> Optional.ofNullable(by).stream())
                .map(by -> "; the rank is " + by)
                .collect(Collectors.joining());
        return "The data give the same " + Words.list(parts) + how + notChecked() + otherwise();
    }

    private String otherwise() {
        List<String> rows = otherRows.stream()
                .map(check -> String.valueOf(check.against().row()))
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        return rows.size() == 1
                ? "; row " + rows.get(0) + " says something else"
                : "; rows " + Words.list(rows) + " say something else";
    }

    private String notCheckable() {
        String why = hindrance == null ? "" : hindrance.text();
        return own.isEmpty()
                ? "The claim was not checked: " + why
                : "Its own numbers agree, but the claim was not checked with data: " + why;
    }

    private String notChecked() {
        return unchecked.isEmpty() ? "" : "; " + unchecked(unchecked);
    }

    /** The parts that could not be checked, and why. */
    static String unchecked(List<Unchecked> unchecked) {
        return unchecked.stream()
                .collect(Collectors.groupingBy(Unchecked::reason, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(same -> "the %s could not be checked, because %s"
                        .formatted(
                                Words.list(same.getValue().stream()
                                        .map(each -> each.part().words())
                                        .toList()),
                                same.getKey()))
                .collect(Collectors.joining("; "));
    }

    private String twoAnswers() {
        List<Check> first = otherRows.stream()
                .filter(check -> otherRows.get(0).against().equals(check.against()))
                .toList();
        List<Check> held = data.stream()
                .filter(check -> first.stream().anyMatch(other -> other.part() == check.part()))
                .toList();
        String given =
                held.isEmpty() ? "" : "; %s %s".formatted(held.get(0).against().words(), said(held, Check::found));
        return "This row says %s; %s %s%s"
                .formatted(
                        said(first, Check::claimed), first.get(0).against().words(), said(first, Check::found), given);
    }

    private static String said(List<Check> checks, Function<Check, String> what) {
        return Words.list(checks.stream().map(what).toList());
    }

    private static String clauses(List<Check> failed, boolean withRounding) {
        List<String> clauses = new ArrayList<>();
        failed.stream().limit(CLAUSES).forEach(check -> clauses.add(clause(check, withRounding)));
        int left = failed.size() - CLAUSES;
        String more = left > 1 ? "; %d more parts differ".formatted(left) : left == 1 ? "; one more part differs" : "";
        return String.join("; it says ", clauses) + more;
    }

    private static String clause(Check check, boolean withRounding) {
        String by = check.explainedBy();
        boolean isTold = by != null && (withRounding || !by.equals(Rounding.NONE));
        return "%s%s; %s %s%s"
                .formatted(
                        check.part() == ClaimPart.VALUE
                                        || check.part() == ClaimPart.PERCENTAGE
                                        || check.part() == ClaimPart.DIFFERENCE
                                        || check.part() == ClaimPart.DIRECTION
                                ? ""
                                : "a " + check.part().words() + " of ",
                        check.claimed(),
                        check.against().words(),
                        check.found(),
                        isTold ? " (" + by + ")" : "");
    }

    private static List<Check> failed(List<Check> checks) {
        return checks.stream().filter(check -> !check.agrees()).toList();
    }
}
