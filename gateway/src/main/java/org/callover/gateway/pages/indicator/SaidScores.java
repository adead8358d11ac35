package org.callover.gateway.pages.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.composition.Footnotes;
import org.callover.gateway.composition.indicator.IndicatorCharts;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.ImportRecords;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.score.ShownScore;
import org.callover.gateway.pages.score.ShownScores;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;

/** Makes what is said of a score. */
record SaidScores(IndicatorQuestion asked, Snapshot now, Footnotes footnotes, ImportRecords imports) {

    IndicatorPage.SaidScore made() {
        List<Score> scores = now.scorer().score(asked.request()).scores();
        Score score = scores.get(0);
        Area area = score.area();
        ShownScores shown = new ShownScores(footnotes);
        PublishedFigures published = PublishedFigures.of(score.indicator(), area, now);
        return new IndicatorPage.SaidScore(
                new PageLink(area.name(), "/areas/" + area.code()),
                period(score),
                scores.stream().map(each -> sentence(each, shown)).toList(),
                RealityFacts.of(score),
                HtmlPaper.sections(
                        new IndicatorCharts(now, score, asked.request().period()).paper()),
                Working.of(now, one(score), imports),
                published
                        .table()
                        .map(table -> HtmlPaper.sections(table(score, table)))
                        .orElse(null),
                published.withheld(),
                members(area),
                data(score, published));
    }

    private String period(Score score) {
        Period period = score.period();
        return period == null
                ? asked.request().period().label()
                : score.window().label(period);
    }

    private static IndicatorPage.RatedSentence sentence(Score score, ShownScores shown) {
        ShownScore plain = shown.plain(score);
        return new IndicatorPage.RatedSentence(score.rag(), plain.sentence(), plain.notes());
    }

    /** The question about one row alone. */
    private ScoreRequest one(Score score) {
        ScoreRequest request = asked.request();
        KpiSet row = KpiSet.ofOne(score.indicator()).of(List.of(score.row()));
        return new ScoreRequest(row, List.of(score.area().code()), request.period(), null, null);
    }

    private Paper table(Score score, DataTable table) {
        return new Paper(
                new Paper.About(
                        score.row().title(),
                        "",
                        "",
                        "",
                        now.revision(asked.request()).asAt(),
                        table.id()),
                List.of(Section.of("figures", RichText.NONE, List.of(table))),
                List.of());
    }

    private List<PageLink> members(Area area) {
        return now
                .catalogue()
                .areas()
                .membersAt(area.code(), asked.request().period().last())
                .stream()
                .filter(member -> !member.equals(area.code()))
                .map(member ->
                        new PageLink(name(member), asked.addressIn(member).toString()))
                .toList();
    }

    private String name(AreaCode code) {
        return now.catalogue().areas().get(code).name();
    }

    private List<PageLink> data(Score score, PublishedFigures published) {
        String id = score.indicator().id().value();
        AreaCode area = score.area().code();
        List<PageLink> links = new ArrayList<>(ofSet(id, area));
        Question series = Question.of("indicators", id, "series").with("area", area);
        Question working = Question.of("indicators", id, "explain")
                .with("area", area)
                .with("period", asked.request().period());
        links.add(PageLink.toApi("months of the chart", series, "csv"));
        links.add(PageLink.toApi("working", working, "json"));
        if (!published.shown().isEmpty()) {
            links.add(PageLink.toApi(
                    "figures as published",
                    Question.of("observations")
                            .withAll("series", published.shown())
                            .with("area", area),
                    "csv"));
        }
        return links;
    }

    /** The score and its history, of the set that is named or else of the first that has the indicator. */
    private List<PageLink> ofSet(String indicator, AreaCode area) {
        return IndicatorQuestion.holders(asked.indicator(), now).stream()
                .filter(set -> asked.set() == null || set.id().equals(asked.set()))
                .limit(1)
                .flatMap(set -> {
                    Question scores = Question.of("kpi-sets", set.id(), "scores")
                            .with("area", area)
                            .with("indicator", indicator)
                            .with("period", asked.request().period());
                    Question history = Question.of("kpi-sets", set.id(), "history")
                            .with("area", area)
                            .with("indicator", indicator);
                    return Stream.of(
                            PageLink.toApi("score", scores, "json"),
                            PageLink.toApi("12 months at each month", history.with("window", "rolling-12"), "csv"),
                            PageLink.toApi("years to date", history.with("window", "fytd"), "csv"));
                })
                .toList();
    }
}
