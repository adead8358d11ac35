package org.callover.gateway.pages.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.pages.form.AskedScores;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** The pages of boards. */
@Path("boards")
@ApplicationScoped
public class BoardsResource {

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    /** The list of boards. */
    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Snapshot now = engine.current();
        return pages.page(now, Question.of("/boards"), call, () -> list(now));
    }

    private static BoardListPage list(Snapshot now) {
        return new BoardListPage(Stream.of(kind("Boards", KpiSet.Kind.BOARD, now), kind("Themes", KpiSet.Kind.SET, now))
                .filter(kind -> !kind.entries().isEmpty())
                .toList());
    }

    private static BoardListPage.Kind kind(String heading, KpiSet.Kind kind, Snapshot now) {
        return new BoardListPage.Kind(
                heading,
                now.served().stream()
                        .filter(set -> set.kind() == kind)
                        .map(set -> entry(set, now))
                        .toList());
    }

    private static BoardListPage.Entry entry(KpiSet set, Snapshot now) {
        SetDefaults defaults = new SetDefaults(set, now);
        Optional<AreaCode> own = defaults.ownArea();
        return new BoardListPage.Entry(
                Question.of("/boards", set.id()).toString(),
                set.title(),
                own.map(area -> now.catalogue().areas().get(area).name()).orElse(null),
                set.rows().size(),
                own.or(() -> AskedScores.usualArea(set, now))
                        .flatMap(defaults::newest)
                        .map(Period::name)
                        .orElse(null));
    }

    /** The scorecard of a board. */
    @GET
    @Path("{set}")
    @Needs(Permission.READ)
    public Response one(@PathParam("set") String id, @BeanParam Call call) {
        Snapshot now = engine.current();
        KpiSet set = PathNames.set(now, id);
        Query form = call.form(BoardQuestion.FIELDS);
        if (now.dataset().terms().isEmpty()) {
            return PageAnswers.once(Response.Status.OK.getStatusCode(), page(set, List.of(), null));
        }
        BoardForm fields = new BoardForm(set, now);
        return PageAnswers.form(
                () -> BoardQuestion.read(form, set, now),
                asked -> pages.page(
                        now,
                        asked.page(),
                        call,
                        () -> page(set, fields.asking(asked), new BoardCards(now, asked).card())),
                problem -> PageAnswers.once(problem.status(), page(set, fields.refusing(form, problem), null)));
    }

    private static BoardPage page(KpiSet set, List<Field> fields, @Nullable BoardCard card) {
        return new BoardPage(set.id(), set.title(), set.note(), fields, card);
    }
}
