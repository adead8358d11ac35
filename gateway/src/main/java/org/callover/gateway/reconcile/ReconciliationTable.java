package org.callover.gateway.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.PeriodColumns;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.ClaimAnswer;
import org.callover.kpi.reconcile.ClaimAnswer.Hindrance;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Check.Kind;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.ClaimSubject;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/** The table of the answers to claims: each claim as written, its outcome, and what the data say. */
final class ReconciliationTable {

    private static final List<ClaimPart> NUMBERS = List.of(
            ClaimPart.VALUE,
            ClaimPart.PREVIOUS,
            ClaimPart.DIFFERENCE,
            ClaimPart.PERCENTAGE,
            ClaimPart.NUMERATOR,
            ClaimPart.DENOMINATOR);

    private final List<Table.Column<ClaimAnswer>> columns = new ArrayList<>();

    private ReconciliationTable() {}

    static Table<ClaimAnswer> columns() {
        ReconciliationTable table = new ReconciliationTable();
        table.subject();
        table.claim();
        table.data();
        return new Table<>(table.columns);
    }

    private void subject() {
        add(
                ColumnHeading.count("row", "The number of the claim in the table, from 1; headings do not count.")
                        .alwaysFilled(),
                answer -> Cell.number(answer.claim().row()));
        add(
                ColumnHeading.text("outcome", "CONFIRMED, DIFFERS, CONTRADICTS_ITSELF or NOT_CHECKABLE.")
                        .alwaysFilled(),
                answer -> Cell.text(answer.outcome()));
        add(
                ColumnHeading.text("statement", "The answer in one sentence.").alwaysFilled(),
                answer -> Cell.text(answer.statement()));
        subject("indicator", "The indicator that the claim names.", ClaimSubject::indicator);
        subject("area", "The area that it names.", ClaimSubject::area);
        subject("period", "Its period, as printed.", ClaimSubject::period);
        subject("window", "Its window, if it names one.", ClaimSubject::window);
        subject("compare", "What it is compared with, if it says so.", ClaimSubject::compare);
        subject("note", "Where the claim is in the paper.", ClaimSubject::note);
    }

    private void subject(String name, String about, Function<ClaimSubject, @Nullable Object> text) {
        text(name, "claim." + name, about, answer -> text.apply(answer.claim().subject()));
    }

    private void claim() {
        NUMBERS.forEach(part -> text(
                ReconciliationJson.name(part),
                "claim." + ReconciliationJson.name(part),
                "The claimed %s, as printed.".formatted(part.words()),
                answer ->
                        answer.claim().number(part).map(number -> number.text()).orElse(null)));
        text("direction", "claim.direction", "The claimed direction.", answer -> answer.claim()
                .direction());
        text(
                "rank",
                "claim.rank",
                "The claimed rank.",
                answer -> answer.claim().rank() == null
                        ? null
                        : answer.claim().rank().told());
    }

    private void data() {
        columns.addAll(
                PeriodColumns.of("dataPeriod", "score.", "the score that the claim was compared with", answer -> {
                    Score score = answer.score();
                    return score == null ? null : score.period();
                }));
        NUMBERS.forEach(part -> add(
                ColumnHeading.number(dataName(part), "The %s by the data, in full.".formatted(part.words()))
                        .apart(),
                answer -> Cell.number(exact(answer, part))));
        text("dataDirection", null, "The direction by the data.", answer -> ofData(answer, ClaimPart.DIRECTION)
                .map(check -> check.found().toUpperCase(Locale.ROOT))
                .orElse(null));
        text("dataRank", null, "The rank by the data.", answer -> found(answer, ClaimPart.RANK));
        checks();
        why();
    }

    private void why() {
        text(
                "reason",
                "reason",
                "The code of the reason why the claim could not be checked.",
                answer -> Optional.ofNullable(answer.hindrance())
                        .map(Hindrance::reason)
                        .orElse(null));
        text("reasonText", "reasonText", "The same reason in words.", answer -> Optional.ofNullable(answer.hindrance())
                .map(Hindrance::text)
                .orElse(null));
        text("sentence", "score.sentence", "The score in a few short sentences.", answer -> Optional.ofNullable(
                        answer.score())
                .map(Score::sentence)
                .orElse(null));
    }

    private void checks() {
        text(
                "disagrees",
                null,
                "What the claim gets wrong.",
                answer -> joined(answer, check -> !check.agrees(), ReconciliationTable::sayingWhat));
        text("contradictsRows", null, "The numbers of other rows that say something else.", ReconciliationTable::rows);
        text(
                "explainedBy",
                null,
                "The rounding or the mistake that would explain the claim.",
                answer -> joined(answer, check -> check.explainedBy() != null, check -> "%s: %s"
                        .formatted(check.part().words(), check.explainedBy())));
        text(
                "notChecked",
                null,
                "The parts that could not be checked, each with its reason.",
                answer -> answer.unchecked().stream()
                        .map(part -> part.part().words() + ": " + part.reason())
                        .collect(Collectors.joining("; ")));
    }

    private static String dataName(ClaimPart part) {
        String name = ReconciliationJson.name(part);
        return "data" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable Quantity exact(ClaimAnswer answer, ClaimPart part) {
        return ofData(answer, part).map(Check::exact).orElse(null);
    }

    private static @Nullable String found(ClaimAnswer answer, ClaimPart part) {
        return ofData(answer, part).map(Check::found).orElse(null);
    }

    private static Optional<Check> ofData(ClaimAnswer answer, ClaimPart part) {
        return answer.checks().stream()
                .filter(check -> check.against().kind() == Kind.DATA && check.part() == part)
                .findFirst();
    }

    private static String sayingWhat(Check check) {
        return check.part().words() + ": " + ReconciliationJson.says(check);
    }

    private static String rows(ClaimAnswer answer) {
        return answer.checks().stream()
                .flatMap(check -> Optional.ofNullable(check.against().row()).stream())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String joined(ClaimAnswer answer, Predicate<Check> which, Function<Check, String> what) {
        return answer.checks().stream().filter(which).map(what).distinct().collect(Collectors.joining("; "));
    }

    private void add(ColumnHeading heading, Function<ClaimAnswer, Cell> cell) {
        columns.add(new Table.Column<>(heading, cell));
    }

    /** Adds a column of texts; {@code member} is the JSON member that has the same text, if one has. */
    private void text(
            String name, @Nullable String member, String about, Function<ClaimAnswer, @Nullable Object> text) {
        ColumnHeading heading = ColumnHeading.text(name, about);
        add(member == null ? heading.apart() : heading.as(member), answer -> {
            Object value = text.apply(answer);
            return value == null || value.toString().isEmpty() ? Cell.EMPTY : Cell.text(value);
        });
    }
}
