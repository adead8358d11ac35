package org.callover.gateway.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.paper.ObjectFormats;
import org.callover.kpi.conformance.EngineExamples;
import org.callover.kpi.conformance.ExampleSetResult;
import org.callover.kpi.conformance.WorkedExamples;
import org.callover.kpi.indicator.KpiSet;

/** The call for the worked examples of the engine and of every set served here, with their results. */
@Path("conformance")
@ApplicationScoped
public class ConformanceResource {

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Format format = ObjectFormats.ALL.read(call.query(Negotiation.PARAMETER), call);
        Snapshot now = engine.current();
        return answers.answer(
                Representation.chosen(state(now), Question.of("conformance"), format)
                        .named("conformance"),
                call,
                () -> ObjectFormats.write("Worked examples", examples(now), format));
    }

    private static byte[] examples(Snapshot now) {
        return ConformanceJson.of(
                EngineExamples.run(), modules(now), now.catalogue().revision());
    }

    /** The examples depend on the definitions and on what is served, and on no data. */
    private static String state(Snapshot now) {
        return now.catalogue().revision()
                + now.served().stream().map(KpiSet::id).toList();
    }

    /** The examples of the sets that are served here, or that a board served here takes an indicator from. */
    private static List<ExampleSetResult> modules(Snapshot now) {
        Set<String> served = Stream.concat(
                        now.served().stream().map(KpiSet::id),
                        now.servedIndicators().stream()
                                .map(indicator -> indicator.id().set()))
                .collect(Collectors.toSet());
        return WorkedExamples.run(now.catalogue()).stream()
                .filter(proof -> served.contains(proof.document().id()))
                .toList();
    }
}
