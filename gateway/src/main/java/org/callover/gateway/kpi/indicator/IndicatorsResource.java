package org.callover.gateway.kpi.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.kpi.Explanations;
import org.callover.gateway.kpi.PathNames;
import org.callover.gateway.kpi.SnapshotDocuments;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.representation.Format;
import org.callover.gateway.representation.Json;
import org.callover.gateway.representation.Negotiation;
import org.callover.gateway.representation.Query;
import org.callover.gateway.representation.Representation;
import org.callover.kpi.indicator.Indicator;

/** The indicators: their definitions, the series behind a chart of one, the derivation of a score. */
@Path("indicators")
@ApplicationScoped
public class IndicatorsResource {

    private static final Negotiation FORMATS = Negotiation.among(Format.JSON, Format.YAML);

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private Explanations explanations;

    @GET
    @Needs(Permission.READ)
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot now = documents.current();
        IndicatorsQuery asked = IndicatorsQuery.read(uri, now);
        return documents.list(
                now,
                "indicators " + asked,
                headers,
                asked.of(now),
                (json, indicator) -> IndicatorJson.write(json, indicator, now));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot now = documents.current();
        Indicator indicator = PathNames.indicator(now, id);
        Query query = Query.of(uri, "format");
        String named = FORMATS.named(query);
        query.check();
        Format format = FORMATS.choose(named, headers.getHeaderString(HttpHeaders.ACCEPT));
        return documents.bytes(
                Representation.chosen(now.tag(), "indicator " + id, format),
                headers,
                () -> format == Format.YAML ? yaml(indicator, now) : json(indicator, now));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{id}/series")
    public Response series(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot now = documents.current();
        SeriesQuery asked = SeriesQuery.read(uri, PathNames.indicator(now, id), now);
        return documents.object(now, asked.canonical(), headers, json -> SeriesJson.write(json, asked, now));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{id}/explain")
    public Response explain(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return explanations.answer(id, uri, headers);
    }

    private static byte[] json(Indicator indicator, Snapshot now) {
        return Json.object(json -> IndicatorJson.write(json, indicator, now));
    }

    private static byte[] yaml(Indicator indicator, Snapshot now) {
        return now.catalogue().textOf(indicator.id()).orElse("").getBytes(StandardCharsets.UTF_8);
    }
}
