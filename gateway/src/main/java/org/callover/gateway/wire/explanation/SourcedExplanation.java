package org.callover.gateway.wire.explanation;

import java.util.List;
import java.util.Optional;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.store.ImportEntry;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.catalogue.definition.Adjustment;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.explanation.Explanation;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.score.Score;

/**
 * An explanation with the sources of its definition and its observations.
 *
 * @param imports the imports of the observations that it shows
 */
public record SourcedExplanation(Explanation explanation, Snapshot now, List<ImportEntry> imports) {

    public SourcedExplanation {
        imports = List.copyOf(imports);
    }

    /** The state of everything that an explanation depends on: that of the score, and the rules of all feeds. */
    public static Revision revision(Snapshot now, Indicator indicator, Area area) {
        return now.revision(now.dependencies(indicator)
                .in(List.of(area.code()))
                .and(now.catalogue().feeds().stream()
                        .map(feed -> DefinitionName.ofFeed(feed.id()))
                        .toList()));
    }

    Revision revision() {
        Score score = explanation.score();
        return revision(now, score.indicator(), score.area());
    }

    /**
     * The rules that say which rows of an import's file are added up in the observations shown, if its format is a
     * feed. They are the feed's rules as they are written today.
     */
    List<String> rows(ImportEntry entry) {
        List<SeriesId> series = explanation
                .derivation()
                .walk()
                .filter(step -> step.kind() == StepKind.OBSERVATION && isFrom(entry, step))
                .flatMap(step -> step.fact("series").stream())
                .map(fact -> new SeriesId(fact.text()))
                .distinct()
                .toList();
        return now.catalogue().feeds().stream()
                .filter(feed -> feed.id().equals(entry.format()))
                .flatMap(feed -> series.stream().flatMap(each -> feed.rulesOf(each).stream()))
                .distinct()
                .toList();
    }

    private static boolean isFrom(ImportEntry entry, ExplanationStep observation) {
        return observation
                .number("import")
                .filter(Quantity.of(entry.number())::equals)
                .isPresent();
    }

    IndicatorId id() {
        return explanation.score().indicator().id();
    }

    /** The definition as written, with its adjustments. */
    String definition() {
        return now.catalogue().textOf(id()).orElse("");
    }

    /** The document with the definition. */
    Optional<Document> document() {
        String set = id().value().substring(0, id().value().indexOf('.'));
        return now.catalogue().documents().stream()
                .filter(document -> document.id().equals(set))
                .findFirst();
    }

    /** The places of its adjustments. */
    List<String> adjustedBy() {
        return now.catalogue().adjustmentsOf(id()).stream()
                .map(Adjustment.Source::place)
                .toList();
    }
}
