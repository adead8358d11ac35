package org.callover.gateway.pages.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callover.gateway.composition.Footnotes;
import org.callover.gateway.composition.PaperTemplates;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.Download;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.board.BoardCard.Advice;
import org.callover.gateway.pages.board.BoardCard.Count;
import org.callover.gateway.pages.board.BoardCard.Group;
import org.callover.gateway.pages.board.BoardCard.Heading;
import org.callover.gateway.pages.score.RatingCounts;
import org.callover.gateway.pages.score.ShownScores;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.gateway.wire.summary.SummaryText;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.period.Period;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.RolledUp;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.Summary;
import org.jspecify.annotations.Nullable;

/** Makes the texts of a scorecard. */
final class BoardCards {

    private final Snapshot now;
    private final BoardQuestion asked;
    private final Summary summary;
    private final ShownScores shown;

    BoardCards(Snapshot now, BoardQuestion asked) {
        this.now = now;
        this.asked = asked;
        this.summary = Summary.of(now.scorer(), asked.request(), Summary.before(asked.period()));
        this.shown = new ShownScores(Footnotes.of(now));
    }

    BoardCard card() {
        Scorecard card = summary.card();
        int indicators = (int) card.counted().count();
        return new BoardCard(
                area(),
                asked.period().label(),
                counts(card),
                indicators,
                card.unscored(),
                summary.rolledUp().stream().map(BoardCards::whole).toList(),
                card.unscored() == indicators ? advice().orElse(null) : null,
                headings(),
                groups(),
                asked.section() == null ? asked.show().none() : "No indicator of this section is shown.",
                Download.of(
                        asked.about("kpi-sets", set().id(), "scores"),
                        Format.PDF,
                        Format.DOCX,
                        Format.XLSX,
                        Format.CSV,
                        Format.JSON),
                links());
    }

    private KpiSet set() {
        return asked.request().set();
    }

    private String area() {
        return now.catalogue().areas().get(asked.area()).name();
    }

    private List<Count> counts(Scorecard card) {
        Map<Rag, Integer> counts = card.ragCounts();
        return RatingCounts.WORST_FIRST.stream()
                .map(rag -> new Count(
                        rag,
                        counts.getOrDefault(rag, 0),
                        asked.of(BoardShow.of(rag)).page().toString()))
                .toList();
    }

    private static String whole(RolledUp status) {
        return "As a whole: %s. %s.".formatted(VerdictWords.of(status.status()), status.arithmetic());
    }

    /** Leads to the newest month with figures, if another period is asked for. */
    private Optional<Advice> advice() {
        return new SetDefaults(set(), now)
                .newest(asked.area())
                .map(Period::of)
                .filter(newest -> !newest.equals(asked.period()))
                .map(newest -> new Advice(
                        "No indicator of this board has a figure for %s in %s."
                                .formatted(asked.period().label(), area()),
                        new PageLink(
                                "See the newest month with figures, " + newest.label(),
                                new BoardQuestion(
                                                asked.request().at(newest), asked.show(), asked.sort(), asked.section())
                                        .page()
                                        .toString())));
    }

    private List<Heading> headings() {
        return List.of(
                heading("Indicator", BoardSort.TITLE, "ascending"),
                heading("Rating", BoardSort.RATING, "other"),
                new Heading("Figure", null, null),
                heading("Change", BoardSort.CHANGE, "descending"),
                new Heading("Is it real?", null, null),
                heading("Rank", BoardSort.RANK, "ascending"),
                new Heading("Last 3 years", null, null),
                new Heading("In words", null, null));
    }

    private Heading heading(String text, BoardSort sort, String order) {
        return new Heading(text, asked.in(sort).page().toString(), asked.sort() == sort ? order : null);
    }

    private List<Group> groups() {
        List<ListedScore> rows = asked.sort()
                .sorted(ListedScore.of(summary).stream().filter(asked::shows).toList());
        List<Group> groups =
                switch (asked.sort()) {
                    case EXCEPTIONS -> byAttention(rows);
                    case SET -> bySection(rows);
                    default -> List.of(group(null, rows));
                };
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private List<Group> byAttention(List<ListedScore> rows) {
        Predicate<ListedScore> needsAttention = row -> row.isOn(ExceptionRule.List.CONCERNS);
        Predicate<ListedScore> hasChanged = row -> row.isOn(ExceptionRule.List.CHANGED);
        return List.of(
                group("Needs attention", rows.stream().filter(needsAttention).toList()),
                group(
                        "Changed since " + summary.since().label(),
                        rows.stream()
                                .filter(needsAttention.negate().and(hasChanged))
                                .toList()),
                group(
                        "Everything else",
                        rows.stream()
                                .filter(needsAttention.or(hasChanged).negate())
                                .toList()));
    }

    private List<Group> bySection(List<ListedScore> rows) {
        Map<Optional<String>, List<ListedScore>> sections = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(row.score().row().section()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return sections.entrySet().stream()
                .map(section -> group(section.getKey().orElse(null), section.getValue()))
                .toList();
    }

    private Group group(@Nullable String title, List<ListedScore> rows) {
        return new Group(title, rows.stream().map(this::row).toList());
    }

    private BoardRow row(ListedScore row) {
        String why = SummaryText.why(row.rules(), row.score(), row.before());
        return new BoardRow(shown.drawn(row.score()), why.isEmpty() ? null : why + ".");
    }

    private List<PageLink> links() {
        List<PageLink> links = new ArrayList<>();
        new PaperTemplates(now)
                .find(set().id())
                .ifPresent(paper -> links.add(new PageLink(
                        "The paper of this board",
                        asked.about("/papers", paper.id()).toString())));
        Question summaries = asked.about("kpi-sets", set().id(), "summary").with("format", Format.HTML);
        links.add(new PageLink("The call-over: what to talk about, and why", "/api/v1/" + summaries));
        Question compare = Question.of("/compare").with("set", set().id());
        links.add(new PageLink(
                "Compare with another period or area",
                compare.with("area", asked.area())
                        .with("period", asked.period())
                        .toString()));
        links.add(new PageLink(
                "The address of exactly this page, to send to a colleague",
                asked.page().toString()));
        return List.copyOf(links);
    }
}
