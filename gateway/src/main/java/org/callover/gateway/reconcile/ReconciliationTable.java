package org.callover.gateway.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.ClaimAnswer;
import org.callover.kpi.reconcile.ClaimAnswer.Hindrance;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Check.Kind;
import org.callover.kpi.reconcile.claim.ClaimPart;
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
        add("row", answer -> Cell.number(answer.claim().row()));
        add("outcome", answer -> Cell.text(answer.outcome()));
        add("statement", answer -> Cell.text(answer.statement()));
        text("indicator", answer -> answer.claim().subject().indicator());
        text("area", answer -> answer.claim().subject().area());
        text("period", answer -> answer.claim().subject().period());
        text("window", answer -> answer.claim().subject().window());
        text("compare", answer -> answer.claim().subject().compare());
        text("note", answer -> answer.claim().subject().note());
    }

    private void claim() {
        NUMBERS.forEach(part -> add(
                ReconciliationJson.name(part),
                answer -> Cell.text(
                        answer.claim().number(part).map(number -> number.text()).orElse(null))));
        text("direction", answer -> answer.claim().direction());
        text(
                "rank",
                answer -> answer.claim().rank() == null
                        ? null
                        : answer.claim().rank().told());
    }

    private void data() {
        NUMBERS.forEach(part -> add(dataName(part), answer -> Cell.number(exact(answer, part))));
        text("dataDirection", answer -> ofData(answer, ClaimPart.DIRECTION)
                .map(check -> check.found().toUpperCase(Locale.ROOT))
                .orElse(null));
        text("dataRank", answer -> found(answer, ClaimPart.RANK));
        text("disagrees", answer -> joined(answer, check -> !check.agrees(), ReconciliationTable::sayingWhat));
        text("contradictsRows", ReconciliationTable::rows);
        text(
                "explainedBy",
                answer -> joined(answer, check -> check.explainedBy() != null, check -> "%s: %s"
                        .formatted(check.part().words(), check.explainedBy())));
        text("notChecked", answer -> answer.unchecked().stream()
                .map(part -> part.part().words() + ": " + part.reason())
                .collect(Collectors.joining("; ")));
        text("reason", answer -> Optional.ofNullable(answer.hindrance())
                .map(Hindrance::reason)
                .orElse(null));
        text("sentence", answer -> Optional.ofNullable(answer.score())
                .map(Score::sentence)
                .orElse(null));
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

    private void add(String heading, Function<ClaimAnswer, Cell> cell) {
        columns.add(new Table.Column<>(heading, cell));
    }

    private void text(String heading, Function<ClaimAnswer, @Nullable Object> text) {
        add(heading, answer -> {
            Object value = text.apply(answer);
            return value == null || value.toString().isEmpty() ? Cell.EMPTY : Cell.text(value);
        });
    }
}
