package org.callover.kpi.dependency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;

/** A short digest of each thing that the definitions in force define. It changes when the thing does, and only then. */
public final class DefinitionDigests {

    private static final int BYTES = 6;

    private final Catalogue catalogue;
    private final SortedMap<DefinitionName, String> digests = new TreeMap<>();

    private DefinitionDigests(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The digests of everything in a catalogue. */
    public static SortedMap<DefinitionName, String> of(Catalogue catalogue) {
        DefinitionDigests all = new DefinitionDigests(catalogue);
        catalogue.sets().forEach(set -> all.add(DefinitionName.ofSet(set.id()), set(set)));
        catalogue.indicators().forEach(indicator -> all.add(DefinitionName.of(indicator.id()), all.parts(indicator)));
        catalogue.series().forEach(series -> all.add(DefinitionName.of(series.id()), series));
        catalogue.feeds().forEach(feed -> all.add(DefinitionName.ofFeed(feed.id()), all.rules(feed)));
        catalogue.papers().templates().forEach(paper -> all.add(DefinitionName.ofPaper(paper.id()), paper));
        all.add(DefinitionName.ofFootnotes(), catalogue.papers().footnotes());
        all.areas(catalogue.areas());
        return Collections.unmodifiableSortedMap(all.digests);
    }

    /** One digest of several. */
    public static String together(Collection<String> digests) {
        return digest(String.join(" ", digests));
    }

    /** A set without its indicators: only which they are, and what it changes in them. */
    private static List<Object> set(KpiSet set) {
        List<Object> parts = new ArrayList<>();
        Stream.of(set.id(), set.title(), set.kind()).forEach(parts::add);
        parts.add(CanonicalText.of(set.area()) + CanonicalText.of(set.rollUp()) + CanonicalText.of(set.note()));
        set.rows()
                .forEach(row -> parts.add(CanonicalText.of(row.section())
                        + CanonicalText.of(row.area())
                        + CanonicalText.of(List.of(
                                row.indicator().id(),
                                row.indicator().benchmarks(),
                                row.indicator().scale().changesAsMultiple(),
                                row.title(),
                                row.window(),
                                row.comparator(),
                                row.decimals(),
                                row.weight()))));
        return parts;
    }

    /** An indicator with everything that an explanation says of its definition. */
    private List<Object> parts(Indicator indicator) {
        return List.of(
                indicator,
                catalogue.textOf(indicator.id()).orElse(""),
                catalogue.adjustmentsOf(indicator.id()),
                catalogue.documents().stream()
                        .filter(document -> document.id().equals(indicator.id().set()))
                        .toList());
    }

    private List<Object> rules(Feed feed) {
        return List.of(
                feed.id(),
                catalogue.series().stream()
                        .map(series -> List.of(series.id(), feed.rulesOf(series.id())))
                        .filter(rules -> !rules.get(1).equals(List.of()))
                        .toList());
    }

    private void add(DefinitionName name, Object definition) {
        digests.put(name, digest(CanonicalText.of(definition)));
    }

    /** Areas that are connected have one digest, because an answer about one may read the others. */
    private void areas(Areas areas) {
        Map<AreaCode, TreeSet<String>> connected = new HashMap<>();
        for (Area area : areas.all()) {
            TreeSet<String> one = new TreeSet<>();
            Stream.concat(Stream.of(area.code()), neighbours(area))
                    .forEach(code -> one.addAll(connected.getOrDefault(code, new TreeSet<>(List.of(code.value())))));
            one.forEach(code -> connected.put(new AreaCode(code), one));
        }
        Map<TreeSet<String>, String> known = new HashMap<>();
        for (Area area : areas.all()) {
            TreeSet<String> codes = connected.getOrDefault(area.code(), new TreeSet<>());
            String digest = known.computeIfAbsent(
                    codes,
                    all -> digest(CanonicalText.of(all.stream()
                            .flatMap(code -> areas.find(new AreaCode(code)).stream())
                            .toList())));
            digests.put(DefinitionName.of(area.code()), digest);
        }
    }

    private static Stream<AreaCode> neighbours(Area area) {
        Area.Succession succession = area.succeeds();
        return Stream.concat(
                area.members().stream().map(Area.Membership::area),
                succession == null ? Stream.empty() : succession.areas().stream());
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
