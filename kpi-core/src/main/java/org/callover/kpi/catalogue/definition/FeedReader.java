package org.callover.kpi.catalogue.definition;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.feed.ColumnRole;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.feed.Headings;
import org.callover.kpi.feed.LabelRule;
import org.callover.kpi.feed.LabelRules;
import org.callover.kpi.feed.Layout;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Label;

/** Reads a {@code feed:} document. */
public record FeedReader(DocumentNames names) {

    private static final Map<String, Layout> LAYOUTS = Map.of("wide-months", Layout.WIDE_MONTHS);

    public Optional<Feed> read(String id, String title, YamlMap map) {
        Optional<String> source = map.text("source");
        Optional<Layout> layout = map.word("layout", LAYOUTS);
        Map<ColumnRole, List<String>> spellings = spellings(map);
        Optional<Headings> headings = map.read("months", months -> new Headings(spellings, months));
        List<LabelRule> rules = map.list("labels", this::rule);
        Map<Label, String> apart = new LinkedHashMap<>();
        map.list("apart", FeedReader::apart).forEach(area -> apart.put(Label.of(area.getKey()), area.getValue()));
        Map<Label, AreaCode> groups = new LinkedHashMap<>();
        map.list("totals", this::total).forEach(area -> groups.put(Label.of(area.getKey()), area.getValue()));
        return map.build(() -> new Feed(
                id,
                title,
                source.orElseThrow(),
                layout.orElseThrow(),
                headings.orElseThrow(),
                new LabelRules(rules),
                apart,
                groups));
    }

    private static Map<ColumnRole, List<String>> spellings(YamlMap map) {
        Map<ColumnRole, List<String>> spellings = new EnumMap<>(ColumnRole.class);
        map.get("headings").flatMap(value -> value.map(Vocabulary.HEADINGS)).ifPresent(headings -> {
            for (ColumnRole role : ColumnRole.values()) {
                spellings.put(role, texts(headings, role.keyword()));
            }
        });
        return spellings;
    }

    private Optional<LabelRule> rule(YamlValue value) {
        return value.map(Vocabulary.LABEL).flatMap(map -> {
            List<Label> groups = labels(map, "group");
            List<Label> categories = labels(map, "category");
            List<SeriesId> series =
                    map.list("series", id -> names.refer(DocumentNames.Kind.SERIES, Optional.of(id), SeriesId::new));
            Optional<String> why = map.text("why");
            return map.build(() -> new LabelRule(
                    groups,
                    categories,
                    series,
                    why.orElse(null),
                    value.asWritten().strip()));
        });
    }

    private static Optional<Map.Entry<String, String>> apart(YamlValue value) {
        return value.map(Vocabulary.APART).flatMap(map -> {
            Optional<String> area = map.text("area");
            Optional<String> why = map.text("why");
            return map.build(() -> Map.entry(area.orElseThrow(), why.orElseThrow()));
        });
    }

    private Optional<Map.Entry<String, AreaCode>> total(YamlValue value) {
        return value.map(Vocabulary.TOTALS).flatMap(map -> {
            Optional<String> area = map.text("area");
            Optional<AreaCode> code = names.refer(DocumentNames.Kind.GROUP, map.get("is"), AreaCode::new);
            return map.build(() -> Map.entry(area.orElseThrow(), code.orElseThrow()));
        });
    }

    private static List<Label> labels(YamlMap map, String key) {
        return texts(map, key).stream().map(Label::of).toList();
    }

    /** One text, or a list of texts. */
    private static List<String> texts(YamlMap map, String key) {
        return map.get(key).map(YamlValue::oneOrMore).orElse(List.of()).stream()
                .flatMap(value -> value.text().stream())
                .toList();
    }
}
