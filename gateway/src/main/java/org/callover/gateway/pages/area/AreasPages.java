package org.callover.gateway.pages.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.pages.map.AreaMap;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.jspecify.annotations.Nullable;

/** Makes the page with the list of areas. */
record AreasPages(Snapshot now, AreaMap map) {

    /** The page for a question. */
    AreasPage of(AreasQuestion asked) {
        return page(asked, List.of(indicators(asked), period(asked)));
    }

    /** The list alone, as what was asked is wrong. */
    AreasPage asking(Query form, ProblemDetail problem) {
        Field indicator = indicators(AreasQuestion.PLAIN)
                .typed(form.one(AreasQuestion.INDICATOR).orElse(null))
                .failing(problem);
        Field period = period(AreasQuestion.PLAIN)
                .typed(form.one(AreasQuestion.PERIOD).orElse(null))
                .failing(problem);
        return page(AreasQuestion.PLAIN, List.of(indicator, period));
    }

    private Field indicators(AreasQuestion asked) {
        List<Option> options = now.servedIndicators().stream()
                .filter(Indicator::isScored)
                .map(indicator -> new Option(indicator.id().value(), indicator.title(), false))
                .toList();
        Field field = Field.of(AreasQuestion.INDICATOR, "Show the ratings of", options)
                .orElse("No indicator");
        Indicator chosen = asked.indicator();
        return chosen == null ? field : field.offering(chosen.id().value(), chosen.title());
    }

    private Field period(AreasQuestion asked) {
        Indicator indicator = asked.indicator();
        SetFields fields = indicator == null ? SetFields.ofAll(now) : new SetFields(KpiSet.ofOne(indicator), now);
        return fields.period(asked.period()).orElse("The newest");
    }

    private AreasPage page(AreasQuestion asked, List<Field> fields) {
        Map<AreaCode, AreaScore> scores = scores(asked);
        List<AreaRow> areas = new ArrayList<>();
        List<AreaRow> groups = new ArrayList<>();
        for (Area area : now.catalogue().areas().all()) {
            (area.isGroup() ? groups : areas).add(row(area, asked, scores.get(area.code())));
        }
        String caption = caption(asked);
        List<AreaRow> drawn = new ArrayList<>(areas);
        drawn.addAll(groups);
        MapPicture picture =
                MapPicture.of(map, drawn, "Map: %s. The tables on this page say the same in words.".formatted(caption));
        return new AreasPage(
                fields,
                caption,
                areas,
                groups,
                picture.shapes().isEmpty() ? null : picture,
                map.fault(),
                page(asked),
                links(asked));
    }

    private static String caption(AreasQuestion asked) {
        Indicator indicator = asked.indicator();
        Period period = asked.period();
        return indicator == null || period == null
                ? "Areas"
                : "%s, %s".formatted(indicator.title(), label(indicator, period));
    }

    private static String label(Indicator indicator, Period period) {
        boolean isAnchor =
                period.months() == 1 && !indicator.window().toString().equals("latest");
        return isAnchor ? indicator.window().label(indicator.window().endingAt(period.last())) : period.label();
    }

    private Map<AreaCode, AreaScore> scores(AreasQuestion asked) {
        Indicator indicator = asked.indicator();
        Period period = asked.period();
        Map<AreaCode, AreaScore> scores = new HashMap<>();
        if (indicator != null && period != null) {
            List<AreaCode> codes =
                    now.catalogue().areas().all().stream().map(Area::code).toList();
            for (Score score : now.scorer()
                    .score(new ScoreRequest(KpiSet.ofOne(indicator), codes, period, null, null))
                    .scores()) {
                scores.put(score.area().code(), AreaScore.of(score));
            }
        }
        return scores;
    }

    private AreaRow row(Area area, AreasQuestion asked, @Nullable AreaScore score) {
        Indicator indicator = asked.indicator();
        Question address = indicator == null
                ? Question.of("/areas", area.code().value())
                : Question.of("/indicators", indicator.id().value())
                        .with("area", area.code())
                        .with(AreasQuestion.PERIOD, asked.period());
        return new AreaRow(
                area.code().value(),
                area.name(),
                area.kind(),
                area.isGroup()
                        ? Integer.toString(area.membersAt(now.lastEnded()).size())
                        : "",
                address.toString(),
                score);
    }

    private static @Nullable PageLink page(AreasQuestion asked) {
        Indicator indicator = asked.indicator();
        return indicator == null ? null : new PageLink(indicator.title(), "/indicators/" + indicator.id());
    }

    private List<PageLink> links(AreasQuestion asked) {
        Question list = Question.of("areas");
        List<PageLink> links = new ArrayList<>(List.of(
                PageLink.toApi("the areas as CSV", list, "csv"), PageLink.toApi("the areas as JSON", list, "json")));
        Indicator indicator = asked.indicator();
        if (indicator != null) {
            now.served().stream()
                    .filter(set -> set.rows().stream()
                            .anyMatch(row -> row.indicator().id().equals(indicator.id())))
                    .findFirst()
                    .ifPresent(set -> links.add(PageLink.toApi(
                            "the figures as CSV",
                            Question.of("kpi-sets", set.id(), "scores")
                                    .withAll("area", areas())
                                    .with(AreasQuestion.INDICATOR, indicator.id())
                                    .with(AreasQuestion.PERIOD, asked.period()),
                            "csv")));
        }
        return links;
    }

    private List<AreaCode> areas() {
        return now.catalogue().areas().all().stream()
                .filter(area -> !area.isGroup())
                .map(Area::code)
                .toList();
    }
}
