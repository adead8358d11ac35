package org.callover.gateway.kpi.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.callover.gateway.composition.indicator.IndicatorPaper;
import org.callover.gateway.document.Paper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.kpi.Explanations;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.list.ListPage;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.paper.ObjectFormats;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.indicator.Indicator;

/** The calls for indicators: their definitions, the series behind a chart, and the explanation of a score. */
@Path("indicators")
@ApplicationScoped
public class IndicatorsResource {

    private static final Writers<Function<Defined, byte[]>> WRITERS = PaperFormats.added(
            Writers.<Function<Defined, byte[]>>usually(Format.JSON, Defined::json)
                    .or(Format.YAML, Defined::yaml)
                    .or(Format.CSV, defined -> ObjectFormats.csv(defined.json())),
            Defined::paper);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private SeriesAnswers series;

    @Inject
    private Explanations explanations;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Snapshot now = documents.current();
        ListQuery list = ListQuery.of(ListForm.PAPERS, call, IndicatorsQuery.PARAMETERS);
        IndicatorsQuery asked = IndicatorsQuery.read(list.query(), now);
        ListPage<Indicator> page =
                list.page(asked.of(now), indicator -> indicator.id().value());
        return documents.list(now, asked.question(), list, page, IndicatorJson.list(now));
    }

    /** The list, for the call that describes its CSV. */
    @Produces
    DescribedList described() {
        return DescribedList.of(IndicatorJson.list(documents.current()), IndicatorsQuery.PARAMETERS);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{id}")
    public Response one(@PathParam("id") String id, @BeanParam Call call) {
        Snapshot now = documents.current();
        Indicator indicator = PathNames.indicator(now, id);
        Format format = FORMATS.read(call.query(Negotiation.PARAMETER), call);
        return documents.chosen(now, Question.of("indicators", id), format, call, () -> WRITERS.in(format)
                .apply(new Defined(indicator, now)));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{id}/series")
    public Response series(@PathParam("id") String id, @BeanParam Call call) {
        return series.answer(id, call);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{id}/series-metadata.json")
    public Response seriesMetadata(@PathParam("id") String id, @BeanParam Call call) {
        return series.metadata(id, call);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{id}/explain")
    public Response explain(@PathParam("id") String id, @BeanParam Call call) {
        return explanations.answer(id, call);
    }

    /** The definition of an indicator. */
    private record Defined(Indicator indicator, Snapshot now) {

        byte[] json() {
            return Json.object(json -> IndicatorJson.write(json, indicator, now));
        }

        byte[] yaml() {
            return now.catalogue().textOf(indicator.id()).orElse("").getBytes(StandardCharsets.UTF_8);
        }

        Paper paper() {
            return IndicatorPaper.of(indicator, now);
        }
    }
}
