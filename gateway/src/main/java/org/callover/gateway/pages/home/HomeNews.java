package org.callover.gateway.pages.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.gateway.composition.Footnotes;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.BritishDate;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.pages.home.HomePage.BoardLine;
import org.callover.gateway.pages.home.HomePage.Listed;
import org.callover.gateway.pages.home.HomePage.News;
import org.callover.gateway.pages.home.HomePage.Overdue;
import org.callover.gateway.pages.score.RatingCounts;
import org.callover.gateway.pages.score.ShownScores;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.gateway.wire.summary.SummaryText;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;

/** Makes what is new in an area from the call-overs of all boards. */
final class HomeNews {

    private final Snapshot now;
    private final HomeQuestion asked;
    private final ShownScores shown;
    private final List<Summary> summaries;

    HomeNews(Snapshot now, HomeQuestion asked) {
        this.now = now;
        this.asked = asked;
        this.shown = new ShownScores(Footnotes.of(now));
        this.summaries = asked.sets(now).stream()
                .map(set -> Summary.of(now.scorer(), asked.scores(set), Summary.before(asked.period())))
                .toList();
    }

    News news() {
        return new News(
                name(asked.area()),
                asked.period().label(),
                Summary.before(asked.period()).label(),
                listed(ExceptionRule.List.CONCERNS),
                listed(ExceptionRule.List.CHANGED),
                overdue(),
                Stream.concat(summaries.stream().map(Summary::card).map(this::line), elsewhere())
                        .toList());
    }

    private String name(AreaCode area) {
        return now.catalogue().areas().get(area).name();
    }

    /** What makes two rows of different boards the same to a reader. */
    private record Subject(IndicatorId indicator, AreaCode area, Window window, Comparator comparator) {

        static Subject of(Score score) {
            return new Subject(
                    score.indicator().id(),
                    score.area().code(),
                    score.window(),
                    score.row().comparator());
        }
    }

    private List<Listed> listed(ExceptionRule.List list) {
        Set<Subject> seen = new HashSet<>();
        List<Listed> all = new ArrayList<>();
        for (Summary summary : summaries) {
            for (ExceptionalScore entry : summary.list(list)) {
                if (seen.add(Subject.of(entry.score()))) {
                    all.add(listed(entry, summary.card()));
                }
            }
        }
        return all;
    }

    private Listed listed(ExceptionalScore entry, Scorecard card) {
        return new Listed(
                shown.plain(entry.score()),
                SummaryText.why(entry.rules(), entry.score(), entry.before()),
                Optional.ofNullable(entry.before()).map(Score::rag).orElse(null),
                link(card));
    }

    private static PageLink link(Scorecard card) {
        return new PageLink(
                card.set().title(),
                Question.of("/boards", card.set().id())
                        .with(SetFields.AREA, card.areas().get(0).code())
                        .with(SetFields.PERIOD, card.period())
                        .toString());
    }

    private BoardLine line(Scorecard card) {
        return new BoardLine(
                link(card), card.areas().get(0).name(), card.period().label(), RatingCounts.words(card));
    }

    /** The boards of other areas, each with the newest month that is held there. */
    private Stream<BoardLine> elsewhere() {
        List<KpiSet> here = asked.sets(now);
        return now.served().stream().filter(set -> !here.contains(set)).flatMap(set -> new SetDefaults(set, now)
                .ownArea().map(area -> elsewhere(set, area)).stream());
    }

    private BoardLine elsewhere(KpiSet set, AreaCode area) {
        Period period = new SetDefaults(set, now).newest(area).map(Period::of).orElse(asked.period());
        return line(now.scorer().score(new ScoreRequest(set, List.of(area), period, null, null)));
    }

    private List<Overdue> overdue() {
        Holdings holdings = Holdings.of(now.dataset());
        Set<Object> late = Set.copyOf(SeriesFreshness.overdue(now.catalogue().series(), now));
        return now.catalogue().series().stream()
                .filter(series -> late.contains(series.id()))
                .map(series -> overdue(series, holdings))
                .toList();
    }

    private Overdue overdue(Series series, Holdings holdings) {
        return new Overdue(
                new PageLink(series.title(), "/series/" + series.id()),
                series.source(),
                holdings.extent(series.id())
                        .map(months -> Period.name(months.last()))
                        .orElse(""),
                BritishDate.of(Objects.requireNonNull(
                        SeriesFreshness.of(series, holdings, now).next(), "an overdue series has a day")));
    }
}
