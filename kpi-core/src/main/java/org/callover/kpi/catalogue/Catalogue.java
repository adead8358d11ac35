package org.callover.kpi.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.definition.Adjustment;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.paper.Papers;

/** All definitions in force: immutable, and replaced whole when a definition changes. */
public final class Catalogue {

    private final String revision;
    private final Map<String, KpiSet> sets;
    private final Map<IndicatorId, Indicator> indicators;
    private final Map<IndicatorId, List<Adjustment.Source>> adjustments;
    private final Map<IndicatorId, Written> written;
    private final Map<SeriesId, Series> series;
    private final Areas areas;
    private final List<Feed> feeds;
    private final Papers papers;
    private final Map<String, List<Example>> examples;
    private final List<Document> documents;

    Catalogue(
            String revision,
            Map<String, KpiSet> sets,
            Map<IndicatorId, Indicator> indicators,
            Map<IndicatorId, List<Adjustment.Source>> adjustments,
            Map<IndicatorId, Written> written,
            Map<SeriesId, Series> series,
            Areas areas,
            List<Feed> feeds,
            Papers papers,
            Map<String, List<Example>> examples,
            List<Document> documents) {
        this.revision = revision;
        this.sets = ordered(sets);
        this.indicators = ordered(indicators);
        this.adjustments = Map.copyOf(adjustments);
        this.written = Map.copyOf(written);
        this.series = ordered(series);
        this.areas = areas;
        this.feeds = List.copyOf(feeds);
        this.papers = papers;
        this.examples = Map.copyOf(examples);
        this.documents = List.copyOf(documents);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A short name for exactly these definitions: the same texts always give the same name. */
    public String revision() {
        return revision;
    }

    /** The sets, then the boards, in the order their documents were given. */
    public List<KpiSet> sets() {
        return List.copyOf(sets.values());
    }

    public Optional<KpiSet> set(String id) {
        return Optional.ofNullable(sets.get(id));
    }

    /** Every indicator, in the order of the sets. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return Optional.ofNullable(indicators.get(id));
    }

    public List<Series> series() {
        return List.copyOf(series.values());
    }

    public Optional<Series> series(SeriesId id) {
        return Optional.ofNullable(series.get(id));
    }

    public Areas areas() {
        return areas;
    }

    public List<Feed> feeds() {
        return feeds;
    }

    /** The templates of papers, and the footnotes of sets and boards. */
    public Papers papers() {
        return papers;
    }

    /** The worked examples, by the id of their set. */
    public Map<String, List<Example>> examples() {
        return examples;
    }

    /** An indicator's own text as it was written, followed by the text of any adjustment. */
    public Optional<String> textOf(IndicatorId id) {
        return asWritten(id)
                .map(own -> own.text()
                        + adjustmentsOf(id).stream()
                                .map(adjustment -> "# adjusted by " + adjustment.place() + "\n" + adjustment.yaml())
                                .collect(Collectors.joining()));
    }

    /** The adjustments made to an indicator; none if its own document is all there is. */
    public List<Adjustment.Source> adjustmentsOf(IndicatorId id) {
        return adjustments.getOrDefault(id, List.of());
    }

    /**
     * An indicator before any adjustment. This is the one that its document's worked examples are about.
     *
     * @param text the indicator's own lines
     */
    public record Written(Indicator indicator, String text) {}

    /** An indicator as its own document defines it, before any adjustment. */
    public Optional<Written> asWritten(IndicatorId id) {
        return Optional.ofNullable(written.get(id));
    }

    /** The documents it was made from. */
    public List<Document> documents() {
        return documents;
    }
}
