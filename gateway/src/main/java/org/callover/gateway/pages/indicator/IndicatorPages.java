package org.callover.gateway.pages.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.composition.Footnotes;
import org.callover.gateway.composition.indicator.IndicatorPaper;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.ImportRecords;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** Makes the page of an indicator. */
record IndicatorPages(Indicator indicator, Snapshot now, ImportRecords imports) {

    /** The page for a question. */
    IndicatorPage of(IndicatorQuestion asked) {
        SaidScores said = new SaidScores(asked, now, Footnotes.of(now), imports);
        KpiSet rows = asked.request().set();
        SetFields fields = new SetFields(rows, now);
        Area area = now.catalogue().areas().get(asked.area());
        Period period = asked.request().period();
        return page(
                rows.rows().get(0).title(),
                List.of(fields.area(area), fields.period(period), boards(asked.set())),
                said.made(),
                asked.area(),
                period);
    }

    /** The form and the definition alone, as what was asked is wrong, or as there are no figures yet. */
    IndicatorPage asking(Query form, ProblemDetail problem) {
        SetFields fields = new SetFields(KpiSet.ofOne(indicator), now);
        List<Field> typed = List.of(fields.area(null), fields.period(null), boards(null)).stream()
                .map(field -> field.typed(form.one(field.name()).orElse(null)).failing(problem))
                .toList();
        return page(indicator.title(), typed, null, null, null);
    }

    /** The definition alone, as there are no figures at all. */
    IndicatorPage bare() {
        return page(indicator.title(), List.of(), null, null, null);
    }

    private Field boards(@Nullable String chosen) {
        List<Option> options = IndicatorQuestion.holders(indicator, now).stream()
                .map(set -> new Option(set.id(), set.title(), false))
                .toList();
        Field field = Field.of(IndicatorQuestion.SET, "As shown in", options).orElse("Its own definition");
        return chosen == null ? field : field.offering(chosen, chosen);
    }

    private IndicatorPage page(
            String title,
            List<Field> fields,
            IndicatorPage.@Nullable SaidScore said,
            @Nullable AreaCode area,
            @Nullable Period period) {
        return new IndicatorPage(
                title,
                Question.of("/indicators", indicator.id().value()).toString(),
                fields,
                said,
                HtmlPaper.sections(IndicatorPaper.of(indicator, now)),
                series(),
                holders(area, period),
                links());
    }

    private List<PageLink> series() {
        return now.series(indicator).stream()
                .map(series -> new PageLink(series.title(), "/series/" + series.id()))
                .toList();
    }

    private List<PageLink> holders(@Nullable AreaCode area, @Nullable Period period) {
        return IndicatorQuestion.holders(indicator, now).stream()
                .map(set -> new PageLink(
                        set.title(),
                        Question.of("/boards", set.id())
                                .with(SetFields.AREA, area)
                                .with(SetFields.PERIOD, period)
                                .toString()))
                .toList();
    }

    private List<PageLink> links() {
        Question definition = Question.of("indicators", indicator.id().value());
        List<PageLink> links = new ArrayList<>();
        for (String format : List.of("json", "yaml", "docx", "pdf")) {
            links.add(PageLink.toApi(format.toUpperCase(Locale.ROOT), definition, format));
        }
        return links;
    }
}
