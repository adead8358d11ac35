package org.callover.kpi.catalogue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.benchmark.RankRules;
import org.callover.kpi.catalogue.definition.Adjustment;
import org.callover.kpi.catalogue.definition.IndicatorDraft;
import org.callover.kpi.catalogue.kind.HiddenCounts;
import org.callover.kpi.catalogue.kind.KindRules;
import org.callover.kpi.catalogue.vocabulary.DocumentNames.Kind;
import org.callover.kpi.catalogue.vocabulary.DocumentNames.Mention;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.text.Suggestion;

/** Checks that every name a document uses is declared, and declared once. */
final class Linker {

    private final List<ReadDocument> documents;
    private final Map<Kind, Map<String, Declaration>> declared = new EnumMap<>(Kind.class);

    private Linker(List<ReadDocument> documents) {
        this.documents = documents;
    }

    /** A name, and the document that declares it. */
    private record Declaration(Mention mention, ReadDocument document) {}

    /** Adds the faults that can only be seen when all documents are read together. */
    static void link(List<ReadDocument> documents) {
        Linker linker = new Linker(documents);
        documents.forEach(linker::declare);
        documents.forEach(linker::findUnknown);
        linker.findCycles();
        linker.checkAdjustments();
        linker.checkHiddenCounts();
        linker.checkKinds();
        linker.checkRanks();
        linker.checkBreakdowns();
        linker.refuseDependents();
    }

    private Map<String, Declaration> known(Kind kind) {
        return declared.computeIfAbsent(kind, any -> new LinkedHashMap<>());
    }

    private void declare(ReadDocument document) {
        document.names().declared().forEach(mention -> {
            Declaration first = known(mention.kind()).putIfAbsent(mention.id(), new Declaration(mention, document));
            if (first != null && mention.kind() != Kind.GROUP) {
                mention.at()
                        .fault(
                                FaultCode.DUPLICATE_ID,
                                "%s '%s' is already declared in %s; %s"
                                        .formatted(
                                                mention.kind().words(),
                                                mention.id(),
                                                first.mention().at().place(),
                                                mention.kind() == Kind.INDICATOR
                                                        ? "choose another id, or change its target with an 'adjust' document"
                                                        : "keep one of the two"));
            }
        });
    }

    private void findUnknown(ReadDocument document) {
        document.names().used().stream()
                .filter(mention -> !known(mention.kind()).containsKey(mention.id()))
                .forEach(this::unknown);
    }

    private void unknown(Mention mention) {
        if (mention.kind() == Kind.GROUP && known(Kind.AREA).containsKey(mention.id())) {
            mention.at()
                    .fault(
                            FaultCode.INCONSISTENT,
                            "'%s' is a single area; name a group of areas".formatted(mention.id()));
            return;
        }
        Collection<String> known = known(mention.kind()).keySet();
        String guess = AreaCode.isExact(mention.id()) ? "" : Suggestion.didYouMean(mention.id(), known);
        mention.at()
                .fault(
                        FaultCode.UNKNOWN_REFERENCE,
                        "unknown %s '%s'%s"
                                .formatted(
                                        mention.kind().words(),
                                        mention.id(),
                                        guess.isEmpty() ? "; declare it, or use one that is already declared" : guess));
    }

    private void findCycles() {
        Map<String, Area> areas = new LinkedHashMap<>();
        contents()
                .flatMap(content -> content.areas().stream())
                .forEach(area -> areas.putIfAbsent(area.code().value(), area));
        known(Kind.GROUP).forEach((code, group) -> {
            Area named = areas.get(code);
            if (named != null && named.isWithinItself(inner -> areas.get(inner.value()))) {
                group.mention()
                        .at()
                        .fault(
                                FaultCode.INCONSISTENT,
                                "group '%s' is a member of itself, directly or through another group; remove it from the members"
                                        .formatted(code));
            }
        });
    }

    private void checkAdjustments() {
        Map<IndicatorId, IndicatorDraft> drafts = drafts();
        contents().flatMap(content -> content.adjustments().stream()).forEach(adjustment -> Stream.ofNullable(
                        drafts.get(adjustment.id()))
                .forEach(adjustment::check));
    }

    private void checkHiddenCounts() {
        HiddenCounts rules =
                new HiddenCounts(limited(), area -> known(Kind.GROUP).containsKey(area.value()));
        refuseBroken((draft, measure) -> rules.broken(measure, draft.suppressBelow()));
    }

    private void refuseBroken(BiFunction<IndicatorDraft, Measure, Stream<String>> rules) {
        contents().flatMap(content -> content.indicators().stream()).forEach(draft -> Stream.ofNullable(draft.measure())
                .flatMap(measure -> rules.apply(draft, measure))
                .forEach(message -> refuse(draft, message)));
    }

    private void checkKinds() {
        KindRules rules = new KindRules(contents()
                .flatMap(content -> content.series().stream())
                .collect(Collectors.toMap(Series::id, Series::kind, (first, again) -> first)));
        refuseBroken((draft, measure) -> rules.broken(measure).stream());
        warn(rules);
    }

    /** Checks what ranks are based on, and whether a board's row can be rated against the group it names. */
    private void checkRanks() {
        Map<IndicatorId, IndicatorDraft> drafts = drafts();
        RankRules rules =
                new RankRules(id -> Optional.ofNullable(drafts.get(id)).map(IndicatorDraft::ranked));
        drafts.values()
                .forEach(draft -> rules.broken(draft.id(), draft.ranked()).forEach(message -> refuse(draft, message)));
        contents()
                .flatMap(content -> content.board().stream())
                .flatMap(board -> board.sections().stream())
                .flatMap(section -> section.rows().stream())
                .forEach(row -> Stream.concat(
                                rules.broken(row.indicator(), row.overrides().benchmarks()).stream(),
                                Stream.ofNullable(drafts.get(row.indicator()))
                                        .flatMap(draft ->
                                                draft.unfit(row.overrides().benchmarks()).stream()))
                        .forEach(message -> row.at().fault(FaultCode.INCONSISTENT, message)));
    }

    /** A table of a breakdown shows every part beside its totals, so its series must not hide small counts. */
    private void checkBreakdowns() {
        documents.stream()
                .filter(document -> document.content().stream()
                        .flatMap(content -> content.paper().stream())
                        .flatMap(PaperTemplate::everySection)
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(block ->
                                block instanceof PaperBlock.BreakdownTable table ? Stream.of(table) : Stream.empty())
                        .anyMatch(table -> limited().contains(table.series())))
                .flatMap(document -> document.names().used().stream())
                .filter(mention -> mention.kind() == Kind.SERIES && limited().contains(new SeriesId(mention.id())))
                .forEach(mention -> mention.at()
                        .fault(
                                FaultCode.INCONSISTENT,
                                "'%s' hides small counts, and a table of its parts would reveal them; use another series"
                                        .formatted(mention.id())));
    }

    /** The series that hide small counts. */
    private Set<SeriesId> limited() {
        return contents()
                .flatMap(content -> content.series().stream())
                .filter(series -> series.suppressBelow() > 0)
                .map(Series::id)
                .collect(Collectors.toSet());
    }

    /** Warns about implausible targets and thresholds, in the document that states them. */
    private void warn(KindRules rules) {
        Map<IndicatorId, IndicatorDraft> drafts = drafts();
        drafts.values().forEach(draft -> draft.doubts(rules)
                .forEach(doubt -> place(Kind.INDICATOR, draft.id()).ifPresent(at -> at.warn(doubt))));
        contents()
                .flatMap(content -> content.adjustments().stream())
                .filter(Adjustment::isOfLimits)
                .forEach(adjustment -> Stream.ofNullable(drafts.get(adjustment.id()))
                        .flatMap(draft -> adjustment.applyTo(draft).doubts(rules))
                        .forEach(adjustment.at()::warn));
    }

    private Map<IndicatorId, IndicatorDraft> drafts() {
        return contents()
                .flatMap(content -> content.indicators().stream())
                .collect(Collectors.toMap(IndicatorDraft::id, draft -> draft, (first, again) -> first));
    }

    private Optional<YamlValue> place(Kind kind, IndicatorId id) {
        return Optional.ofNullable(known(kind).get(id.value()))
                .map(declaration -> declaration.mention().at());
    }

    private void refuse(IndicatorDraft draft, String message) {
        place(Kind.INDICATOR, draft.id()).ifPresent(at -> at.fault(FaultCode.INCONSISTENT, message));
    }

    private Stream<DocumentContent> contents() {
        return documents.stream().flatMap(document -> document.content().stream());
    }

    /** A name that a refused document declares does not exist, so documents that need it are refused too, and so on. */
    private void refuseDependents() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (ReadDocument document : documents) {
                changed |= document.isSound() && refuse(document);
            }
        }
    }

    private boolean refuse(ReadDocument document) {
        document.names().used().forEach(mention -> {
            Declaration declaration = known(mention.kind()).get(mention.id());
            if (declaration != null
                    && declaration.document() != document
                    && !declaration.document().isSound()) {
                mention.at()
                        .fault(
                                FaultCode.UNKNOWN_REFERENCE,
                                "%s '%s' is declared in %s, which has faults; correct those first"
                                        .formatted(
                                                mention.kind().words(),
                                                mention.id(),
                                                declaration.mention().at().place()));
            }
        });
        return !document.isSound();
    }
}
