package org.callover.gateway.pages.indicator;

import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.ImportRecords;
import org.callover.gateway.pages.BritishDate;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.wire.explanation.ExplanationLimit;
import org.callover.kpi.explanation.Explainer;
import org.callover.kpi.explanation.Explanation;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.statistics.Confidence;

/**
 * How a score was worked out.
 *
 * @param steps the steps in order; none if there are too many observations to list
 * @param imports the files that the published figures came from
 */
public record Working(List<WorkingStep> steps, List<String> imports) {

    public Working {
        steps = List.copyOf(steps);
        imports = List.copyOf(imports);
    }

    /** The working of the one score that is asked for. */
    static Working of(Snapshot now, ScoreRequest request, ImportRecords imports) {
        if (ExplanationLimit.isPassed(request, now)) {
            return new Working(List.of(), List.of());
        }
        Explanation explanation = new Explainer(now.catalogue().areas(), now.dataset(), now.catalogue()::indicator)
                .explain(request, Confidence.P95);
        return new Working(
                explanation.derivation().steps().stream().map(WorkingStep::of).toList(),
                imports.of(explanation.imports()).stream()
                        .map(Working::imported)
                        .toList());
    }

    private static String imported(ImportEntry entry) {
        String file = entry.fileName() == null ? "a file without a name" : entry.fileName();
        return "Import %d: %s, %s, read as %s"
                .formatted(entry.number(), file, BritishDate.of(entry.recordedAt()), entry.format());
    }
}
