package org.callover.gateway.pages.paper;

import java.util.List;
import org.callover.gateway.composition.Composer;
import org.callover.gateway.composition.PaperQuestion;
import org.callover.gateway.composition.PaperTemplates;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.Download;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.paper.AskedPaper;
import org.callover.gateway.wire.paper.Remarks;
import org.callover.kpi.paper.PaperTemplate;

/** Makes the page of a paper. */
record PaperPages(PaperTemplate template, Snapshot now) {

    /** The paper for a question. */
    PaperPage of(PaperQuestion asked, List<Warning> warnings) {
        Paper paper = Remarks.warned(Composer.paper(now, asked, now.revision(asked.dependencies(now))), warnings);
        SetFields fields = fields();
        return new PaperPage(
                template.id(),
                paper.about().title(),
                List.of(fields.area(now.catalogue().areas().get(asked.area())), fields.period(asked.period())),
                HtmlPaper.content(paper),
                downloads(asked));
    }

    /** The form alone, as it is not known yet, or wrong, what the paper is about. */
    PaperPage asking(Query form, ProblemDetail problem) {
        SetFields fields = fields();
        Field area = fields.area(null)
                .orElse("Choose an area")
                .typed(form.one(AskedPaper.AREA).orElse(null))
                .failing(problem);
        Field period = fields.period(null)
                .typed(form.one(AskedPaper.PERIOD).orElse(null))
                .failing(problem);
        return new PaperPage(template.id(), PaperTemplates.title(template), List.of(area, period), null, List.of());
    }

    private SetFields fields() {
        return new SetFields(new PaperTemplates(now).set(template), now);
    }

    private List<Download> downloads(PaperQuestion asked) {
        Question question = Question.of("papers", template.id())
                .with(AskedPaper.AREA, asked.area())
                .with(AskedPaper.PERIOD, asked.period());
        return Download.of(question, Format.PDF, Format.DOCX, Format.XLSX, Format.ODS, Format.CSV, Format.JSON);
    }
}
