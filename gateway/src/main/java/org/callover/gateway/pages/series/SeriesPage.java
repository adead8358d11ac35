package org.callover.gateway.pages.series;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.BritishDate;
import org.callover.gateway.pages.NamedText;
import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.series.AreaMonths;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.disclosure.GuardedSeries;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A series: what it counts, where its counting changed, and the months held of each area.
 *
 * @param indicators the indicators that read it
 * @param isOpen whether anybody may read its observations
 */
public record SeriesPage(
        String id,
        String title,
        List<NamedText> facts,
        List<BreakRow> breaks,
        List<AreaRow> areas,
        List<PageLink> indicators,
        boolean isOpen)
        implements Page {

    /** A month in which the counting changed. */
    public record BreakRow(String from, String why, String effect, String source) {}

    /** The months held of an area. */
    public record AreaRow(String name, String address, String months, String gaps) {}

    public SeriesPage {
        facts = List.copyOf(facts);
        breaks = List.copyOf(breaks);
        areas = List.copyOf(areas);
        indicators = List.copyOf(indicators);
    }

    static SeriesPage of(Series series, Snapshot now) {
        boolean isOpen = !GuardedSeries.of(
                        now.catalogue().series(), now.catalogue().indicators())
                .contains(series.id());
        return new SeriesPage(
                series.id().value(),
                series.title(),
                facts(series, now),
                series.breaks().stream().map(SeriesPage::row).toList(),
                AreaMonths.of(series, now).stream().map(SeriesPage::row).toList(),
                indicators(series, now),
                isOpen);
    }

    private static List<NamedText> facts(Series series, Snapshot now) {
        Holdings holdings = Holdings.of(now.dataset());
        SeriesFreshness fresh = SeriesFreshness.of(series, holdings, now);
        NamedText.Facts facts = new NamedText.Facts()
                .add("What it holds", SeriesWords.of(series.kind()))
                .add("Unit", series.unit())
                .add("Source", series.source())
                .add("Licence", series.licence())
                .add("Note", series.note())
                .add(
                        "Months held",
                        holdings.extent(series.id()).map(SeriesWords::months).orElse("None yet"))
                .add("Areas with figures", holdings.areas(series.id()).size())
                .add("Last change", fresh.changed() == 0 ? null : BritishDate.of(fresh.at()));
        if (series.expected() != null) {
            facts.add("Published", SeriesWords.of(series.expected()));
        }
        facts.add("Next figures expected by", expected(fresh));
        if (series.suppressBelow() > 0) {
            facts.add("Small counts", "Counts below %d are withheld".formatted(series.suppressBelow()));
        }
        return facts.all();
    }

    private static @Nullable String expected(SeriesFreshness fresh) {
        return fresh.next() == null
                ? null
                : BritishDate.of(fresh.next()) + (fresh.isOverdue() ? ", so they are overdue" : "");
    }

    private static BreakRow row(Series.Break at) {
        return new BreakRow(
                Period.name(at.from()), at.why(), SeriesWords.of(at.effect()), at.source() == null ? "" : at.source());
    }

    private static AreaRow row(AreaMonths area) {
        return new AreaRow(
                area.area().name(),
                "/areas/" + area.area().code(),
                SeriesWords.months(area.months().runs()),
                SeriesWords.months(area.months().gaps()));
    }

    private static List<PageLink> indicators(Series series, Snapshot now) {
        return now.servedIndicators().stream()
                .filter(indicator -> indicator.measure() != null
                        && indicator.measure().terms().anyMatch(term -> term.series()
                                .equals(series.id())))
                .map(indicator -> new PageLink(indicator.title(), "/indicators/" + indicator.id()))
                .toList();
    }

    /** A break in a sentence. */
    static String sentence(Series.Break at) {
        return "%s: %s".formatted(Period.name(at.from()), at.why());
    }

    /** The series as data. */
    public List<PageLink> links() {
        List<PageLink> links = new ArrayList<>(List.of(PageLink.toApi("JSON", Question.of("series", id), "json")));
        if (isOpen) {
            Question observations = Question.of("observations").with("series", id);
            links.add(PageLink.toApi("All its figures as CSV", observations, "csv"));
        }
        return links;
    }

    @Override
    public String template() {
        return "series/series.jte";
    }

    @Override
    public PageFrame frame() {
        return PageFrame.apart(title);
    }
}
