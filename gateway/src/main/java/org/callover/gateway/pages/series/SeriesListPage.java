package org.callover.gateway.pages.series;

import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.BritishDate;
import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.observation.Series;

/** All series, and what is held of each. */
public record SeriesListPage(List<Entry> entries) implements Page {

    /**
     * A series of the list.
     *
     * @param months the months held; empty if there are none
     * @param changed the day of the last change; empty if there was none
     * @param expected the day by which figures are expected; empty if the definition does not say
     * @param breaks what changed in its counting, each with its month
     */
    public record Entry(
            String id,
            String title,
            String unit,
            String source,
            String months,
            int areas,
            String changed,
            String expected,
            boolean isOverdue,
            List<String> breaks) {

        public Entry {
            breaks = List.copyOf(breaks);
        }

        public String address() {
            return "/series/" + id;
        }
    }

    public SeriesListPage {
        entries = List.copyOf(entries);
    }

    static SeriesListPage of(Snapshot now) {
        Holdings holdings = Holdings.of(now.dataset());
        return new SeriesListPage(now.catalogue().series().stream()
                .map(series -> entry(series, holdings, now))
                .toList());
    }

    private static Entry entry(Series series, Holdings holdings, Snapshot now) {
        SeriesFreshness fresh = SeriesFreshness.of(series, holdings, now);
        return new Entry(
                series.id().value(),
                series.title(),
                series.unit(),
                series.source() == null ? "" : series.source(),
                holdings.extent(series.id()).map(SeriesWords::months).orElse(""),
                holdings.areas(series.id()).size(),
                fresh.changed() == 0 ? "" : BritishDate.of(fresh.at()),
                fresh.next() == null ? "" : BritishDate.of(fresh.next()),
                fresh.isOverdue(),
                series.breaks().stream().map(SeriesPage::sentence).toList());
    }

    /** The list as data. */
    public List<PageLink> links() {
        Question list = Question.of("series");
        return List.of(PageLink.toApi("CSV", list, "csv"), PageLink.toApi("JSON", list, "json"));
    }

    @Override
    public String template() {
        return "series/list.jte";
    }

    @Override
    public PageFrame frame() {
        return PageFrame.apart("Series held");
    }
}
