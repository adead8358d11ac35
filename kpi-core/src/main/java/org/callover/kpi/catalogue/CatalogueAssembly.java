package org.callover.kpi.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.definition.BoardDraft;
import org.callover.kpi.catalogue.definition.IndicatorDraft;
import org.callover.kpi.catalogue.vocabulary.DocumentKind;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Indicator.Cautions.Remainder;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.paper.Papers;

/** Makes a catalogue from documents that have no fault, alone or together. */
final class CatalogueAssembly {

    private static final int REVISION_BYTES = 6;

    private final List<DocumentContent> contents;
    private final Map<SeriesId, Series> series;
    private final Map<IndicatorId, IndicatorDraft> written;
    private final Map<IndicatorId, IndicatorDraft> drafts;
    private final List<Remainder> rests;
    private final Map<IndicatorId, Indicator> indicators = new LinkedHashMap<>();

    private CatalogueAssembly(List<DocumentContent> contents) {
        this.contents = contents;
        this.series = all(DocumentContent::series).collect(byKey(Series::id));
        this.written = all(DocumentContent::indicators).collect(byKey(IndicatorDraft::id));
        this.drafts = new LinkedHashMap<>(written);
        all(DocumentContent::adjustments)
                .forEach(change -> drafts.computeIfPresent(change.id(), (id, draft) -> change.applyTo(draft)));
        this.rests = rests();
        drafts.forEach((id, draft) -> indicators.put(id, draft.complete(this::series, rests)));
    }

    /** What definitions leave of a whole that hides small counts, when a part or a breakdown is taken out of it. */
    private List<Remainder> rests() {
        List<Measure> measures = drafts.values().stream()
                .flatMap(draft -> Stream.ofNullable(draft.measure()))
                .toList();
        List<Term> told = measures.stream()
                .flatMap(Measure::sums)
                .flatMap(SeriesSum::terms)
                .distinct()
                .toList();
        Stream<SeriesSum> broken = told.stream().flatMap(whole -> told.stream()
                .filter(part -> part.isPartOf(whole))
                .map(part -> SeriesSum.of(whole).less(SeriesSum.of(part))));
        return Stream.concat(measures.stream().flatMap(Measure::rests), broken)
                .distinct()
                .map(rest -> new Remainder(rest, rest.terms().map(this::limit).toList()))
                .filter(rest -> !rest.limits().isEmpty())
                .toList();
    }

    private int limit(Term term) {
        return series(term.series()).suppressBelow();
    }

    static Catalogue of(List<ReadDocument> documents) {
        List<DocumentContent> contents = documents.stream()
                .flatMap(document -> document.content().stream())
                .toList();
        CatalogueAssembly assembly = new CatalogueAssembly(contents);
        return assembly.catalogue(revision(documents.stream()
                .map(document -> document.text().yaml())
                .sorted()
                .toList()));
    }

    private Catalogue catalogue(String revision) {
        return new Catalogue(
                revision,
                Stream.concat(sets(), boards()).collect(byKey(KpiSet::id)),
                indicators,
                drafts.values().stream().collect(Collectors.toMap(IndicatorDraft::id, IndicatorDraft::adjustments)),
                written.values().stream().collect(Collectors.toMap(IndicatorDraft::id, this::asWritten)),
                series,
                Areas.of(all(DocumentContent::areas).toList()),
                contents.stream().flatMap(content -> content.feed().stream()).toList(),
                new Papers(
                        contents.stream()
                                .flatMap(content -> content.paper().stream())
                                .toList(),
                        all(DocumentContent::footnotes).toList()),
                contents.stream()
                        .filter(content -> !content.examples().isEmpty())
                        .collect(Collectors.toMap(content -> content.document().id(), DocumentContent::examples)),
                contents.stream().map(DocumentContent::document).toList());
    }

    private Stream<KpiSet> sets() {
        return contents.stream()
                .filter(content -> content.document().kind() == DocumentKind.SET)
                .map(content -> new KpiSet(
                        content.document().id(),
                        content.document().title(),
                        KpiSet.Kind.SET,
                        null,
                        content.indicators().stream()
                                .map(draft -> KpiSet.Row.of(indicator(draft.id())))
                                .toList(),
                        content.rollUp().orElse(null)));
    }

    private Stream<KpiSet> boards() {
        return contents.stream()
                .flatMap(content -> content.board().stream())
                .map((BoardDraft board) -> board.complete(this::indicator));
    }

    private Catalogue.Written asWritten(IndicatorDraft draft) {
        boolean isAdjusted = drafts.get(draft.id()) != draft;
        return new Catalogue.Written(
                isAdjusted ? draft.complete(this::series, rests) : indicator(draft.id()), draft.written());
    }

    private Indicator indicator(IndicatorId id) {
        return Objects.requireNonNull(indicators.get(id), () -> "no indicator " + id);
    }

    private Series series(SeriesId id) {
        return Objects.requireNonNull(series.get(id), () -> "no series " + id);
    }

    private <T> Stream<T> all(Function<DocumentContent, List<T>> part) {
        return contents.stream().flatMap(content -> part.apply(content).stream());
    }

    private static <K, V> Collector<V, ?, Map<K, V>> byKey(Function<V, K> key) {
        return Collectors.toMap(key, Function.identity(), (first, again) -> first, LinkedHashMap::new);
    }

    /** The same texts give the same revision, wherever they are kept and in whatever order they are read. */
    private static String revision(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, REVISION_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
