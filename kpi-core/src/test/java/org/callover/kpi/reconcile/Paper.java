package org.callover.kpi.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimDraft;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.ClaimSubject;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.score.TestScorer;
import org.jspecify.annotations.Nullable;

/**
 * Claims as a test tells them, one a line: {@code indicator Knife crime; value 355; percentage down 1.5%}, in the words
 * of the columns of a claims table.
 */
final class Paper {

    private final TestScorer desk;
    private final KpiSet set;

    private Paper(TestScorer desk, KpiSet set) {
        this.desk = desk;
        this.set = set;
    }

    /** A paper about which no data are held. */
    static Paper withoutData() {
        return over(TestScorer.islington(""));
    }

    static Paper over(TestScorer desk, Defined... indicators) {
        List<KpiSet.Row> rows = List.of(indicators).stream()
                .map(Defined::indicator)
                .map(KpiSet.Row::of)
                .toList();
        return new Paper(desk, new KpiSet("test", "Test", KpiSet.Kind.SET, null, rows));
    }

    ClaimAnswer answer(String claim) {
        return answers(claim).get(0);
    }

    List<ClaimAnswer> answers(String claims) {
        return reconciliation(claims).answers();
    }

    Reconciliation reconciliation(String claims) {
        Scorer scorer = new Scorer(desk.areas(), desk.dataset());
        List<Claim> read = new ArrayList<>();
        claims.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> read.add(claim(read.size() + 1, line)));
        return new Reconciler(List.of(set), desk.areas(), scorer).reconcile(read);
    }

    private static Claim claim(int row, String line) {
        Map<String, String> cells = new HashMap<>();
        for (String cell : line.split(";")) {
            String[] words = cell.strip().split(" ", 2);
            cells.put(words[0], words[1].strip());
        }
        ClaimDraft draft = new ClaimDraft(row)
                .about(new ClaimSubject(
                        cells.remove("indicator"),
                        cells.remove("area"),
                        cells.remove("period"),
                        cells.remove("window"),
                        cells.remove("compare"),
                        null));
        @Nullable String of = cells.remove("of");
        if (of != null) {
            draft.readRankedOf(of);
        }
        cells.forEach((part, text) -> draft.read(ClaimPart.valueOf(part.toUpperCase(Locale.ROOT)), text));
        return draft.claim();
    }
}
