package org.callover.gateway.pages.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.composition.PaperTemplates;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.paper.AskedPaper;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperTemplate;

/** The pages for papers. */
@Path("papers")
@ApplicationScoped
public class PaperPagesResource {

    private static final String PAPER = "paper";

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    /** The list of papers or, if one is chosen, the way to its page. */
    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Query form = call.form(PAPER, AskedPaper.AREA, AskedPaper.PERIOD);
        Optional<String> paper = form.one(PAPER);
        if (paper.isPresent()) {
            UriBuilder page = UriBuilder.fromPath("/papers").segment("{paper}");
            page.resolveTemplate(PAPER, paper.get());
            for (String name : List.of(AskedPaper.AREA, AskedPaper.PERIOD)) {
                form.one(name).ifPresent(value -> page.queryParam(name, "{" + name + "}")
                        .resolveTemplate(name, value));
            }
            return Response.seeOther(page.build()).build();
        }
        Snapshot now = engine.current();
        return pages.page(now, Question.of("/papers"), call, () -> list(now));
    }

    private static PapersPage list(Snapshot now) {
        PaperTemplates templates = new PaperTemplates(now);
        SetFields fields = SetFields.ofAll(now);
        List<Option> papers = templates.all().stream()
                .map(paper -> new Option(paper.id(), PaperTemplates.title(paper), false))
                .toList();
        return new PapersPage(
                List.of(
                        Field.of(PAPER, "Paper", papers),
                        fields.area(null).orElse("The paper's own area"),
                        fields.period(null).orElse("The newest")),
                templates.all().stream()
                        .map(paper -> entry(paper, templates, now))
                        .toList());
    }

    private static PapersPage.Entry entry(PaperTemplate paper, PaperTemplates templates, Snapshot now) {
        KpiSet set = templates.set(paper);
        AreaCode area = paper.ownArea().orElse(set.area());
        return new PapersPage.Entry(
                paper.id(),
                PaperTemplates.title(paper),
                set.title(),
                paper.publisher(),
                area == null ? null : now.catalogue().areas().get(area).name());
    }

    /** A paper. */
    @GET
    @Path("{paper}")
    @Needs(Permission.READ)
    public Response one(@PathParam("paper") String id, @BeanParam Call call) {
        Snapshot now = engine.current();
        PaperTemplate template = AskedPaper.template(id, now);
        PaperPages page = new PaperPages(template, now);
        Query form = call.form(AskedPaper.AREA, AskedPaper.PERIOD);
        return PageAnswers.form(
                () -> AskedPaper.read(form, template, now),
                asked -> {
                    Question question = Question.of("/papers", id)
                            .with(AskedPaper.AREA, asked.area())
                            .with(AskedPaper.PERIOD, asked.period())
                            .warned(form.warnings());
                    return pages.page(now, question, call, () -> page.of(asked, form.warnings()));
                },
                problem -> asking(page, form, problem));
    }

    /** The form again. Where nothing has been chosen yet, it is no fault that the area is missing. */
    private static Response asking(PaperPages page, Query form, ProblemDetail problem) {
        boolean isOpen = !form.has(AskedPaper.AREA) && !form.has(AskedPaper.PERIOD);
        return isOpen
                ? PageAnswers.once(Response.Status.OK.getStatusCode(), page.asking(form, problem.with(List.of())))
                : PageAnswers.once(problem.status(), page.asking(form, problem));
    }
}
