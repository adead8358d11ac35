package org.callover.gateway.pages.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.NamedText;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.series.SeriesWords;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.series.AreaMonths;
import org.callover.gateway.wire.series.SetCoverage;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;

/** Makes the page of an area. */
record AreaPages(Area area, Snapshot now) {

    AreaPage page() {
        return new AreaPage(area.code().value(), area.name(), facts(), groups(), members(), boards(), links());
    }

    private List<NamedText> facts() {
        NamedText.Facts facts = new NamedText.Facts()
                .add("Code", area.code())
                .add("Kind", area.kind())
                .add("Also written", String.join("; ", area.also()));
        Area.Succession succeeds = area.succeeds();
        if (succeeds != null) {
            facts.add("Replaced", "%s, from %s".formatted(names(succeeds.areas()), Period.name(succeeds.from())));
        }
        now.catalogue().areas().successor(area.code()).ifPresent(later -> facts.add("Replaced by", replacement(later)));
        return facts.all();
    }

    private static String replacement(Area later) {
        Area.Succession succession = later.succeeds();
        return succession == null
                ? later.name()
                : "%s, from %s".formatted(later.name(), Period.name(succession.from()));
    }

    private String names(List<AreaCode> codes) {
        return codes.stream().map(this::named).map(Area::name).collect(Collectors.joining(", "));
    }

    private Area named(AreaCode code) {
        return now.catalogue().areas().get(code);
    }

    private List<AreaPage.Member> groups() {
        return now.catalogue().areas().all().stream()
                .flatMap(group -> group.members().stream()
                        .filter(member -> member.area().equals(area.code()))
                        .map(member -> member(group, member)))
                .toList();
    }

    private List<AreaPage.Member> members() {
        return area.members().stream()
                .map(member -> member(named(member.area()), member))
                .toList();
    }

    private static AreaPage.Member member(Area other, Area.Membership member) {
        return new AreaPage.Member(
                other.name(),
                "/areas/" + other.code(),
                member.from() == null ? "Always" : Period.name(member.from()),
                member.to() == null ? "Still" : Period.name(member.to()));
    }

    /** The sets and boards that have anything for the area. */
    private List<AreaPage.Board> boards() {
        List<AreaPage.Board> boards = new ArrayList<>();
        for (KpiSet set : now.served()) {
            SetCoverage coverage = SetCoverage.of(set, Optional.of(Set.of(area.code())), now);
            Set<String> seen = new HashSet<>();
            List<AreaPage.Held> rows = coverage.rows().stream()
                    .flatMap(row -> held(set, row))
                    .filter(row -> seen.add(row.title() + row.address()))
                    .toList();
            if (!rows.isEmpty()) {
                boards.add(new AreaPage.Board(set.title(), about(Question.of("/boards", set.id())), rows));
            }
        }
        return boards;
    }

    private Stream<AreaPage.Held> held(KpiSet set, SetCoverage.RowCoverage row) {
        return row.areas().stream()
                .filter(months -> months.area().code().equals(area.code()))
                .map(AreaMonths::months)
                .filter(months -> !months.isEmpty())
                .map(months -> new AreaPage.Held(
                        row.row().title(),
                        about(Question.of(
                                        "/indicators",
                                        row.row().indicator().id().value()))
                                + "&set="
                                + set.id(),
                        months.extent().map(SeriesWords::months).orElse(""),
                        SeriesWords.months(months.gaps())));
    }

    private String about(Question page) {
        return page.with("area", area.code()).toString();
    }

    private List<PageLink> links() {
        Question one = Question.of("areas", area.code().value());
        return List.of(PageLink.toApi("JSON", one, "json"), PageLink.toApi("CSV", one, "csv"));
    }
}
