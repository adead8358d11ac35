package org.callover.gateway.pages.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callover.gateway.composition.indicator.MeasureWords;
import org.callover.gateway.composition.indicator.ScopeWords;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.Place;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.text.Words;

/** All indicators, under the sets and boards that show them. */
public record IndicatorListPage(List<Part> parts) implements Page {

    /** A set or board with its indicators. */
    public record Part(String id, String title, List<Entry> entries) {

        public Part {
            entries = List.copyOf(entries);
        }
    }

    /** An indicator of the list. */
    public record Entry(String title, String address, String unit, String good, String scope, String status) {}

    public IndicatorListPage {
        parts = List.copyOf(parts);
    }

    static IndicatorListPage of(Snapshot now) {
        return new IndicatorListPage(now.served().stream()
                .map(set -> new Part(set.id(), set.title(), entries(set)))
                .toList());
    }

    private static List<Entry> entries(KpiSet set) {
        Set<String> seen = new HashSet<>();
        return set.rows().stream()
                .filter(row -> seen.add(row.indicator().id().value()))
                .map(row -> entry(set, row))
                .toList();
    }

    private static Entry entry(KpiSet set, KpiSet.Row row) {
        Indicator indicator = row.indicator();
        return new Entry(
                row.title(),
                Question.of("/indicators", indicator.id().value())
                        .with(IndicatorQuestion.SET, set.id())
                        .toString(),
                indicator.isPercentage() ? "%" : indicator.unit(),
                indicator.direction() == null ? "" : MeasureWords.good(indicator.direction()),
                ScopeWords.of(row.window()),
                Words.capitalised(
                        indicator.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** The list as data. */
    public List<PageLink> links() {
        Question list = Question.of("indicators");
        return List.of(PageLink.toApi("CSV", list, "csv"), PageLink.toApi("JSON", list, "json"));
    }

    @Override
    public String template() {
        return "indicator/list.jte";
    }

    @Override
    public PageFrame frame() {
        return PageFrame.of("Indicators", Place.INDICATORS);
    }
}
