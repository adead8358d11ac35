package org.callover.gateway.kpi.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.known.AskedAreas;
import org.callover.gateway.wire.known.AskedRows;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.paper.ObjectFormats;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.gateway.wire.series.SetCoverage;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/** The call for what a set has figures for: which months, in which areas, and what changed last. */
@Path("kpi-sets/{set}/coverage")
@ApplicationScoped
public class CoverageResource {

    private static final Writers<Function<CoverageAnswer, byte[]>> WRITERS =
            Writers.<Function<CoverageAnswer, byte[]>>usually(Format.JSON, CoverageAnswer::json)
                    .or(Format.CSV, CoverageAnswer::csv)
                    .or(Format.HTML, coverage -> ObjectFormats.html("Coverage", coverage.json()));

    private static final Negotiation FORMATS = WRITERS.negotiation();

    /** The last part of the address. */
    static final String NAME = "coverage";

    @Inject
    private SnapshotDocuments documents;

    @GET
    @Needs(Permission.READ)
    public Response coverage(@PathParam("set") String id, @BeanParam Call call) {
        Snapshot now = documents.current();
        KpiSet served = PathNames.set(now, id);
        Query query = query(call);
        String named = FORMATS.named(query);
        Optional<Set<AreaCode>> areas = AskedAreas.read(query, now.catalogue().areas(), now.lastEnded());
        KpiSet asked = AskedRows.read(query, served);
        query.check();
        Format format = FORMATS.choose(named, call);
        Question question = Question.of("kpi-sets", served.id(), NAME)
                .withAll(
                        AskedAreas.AREA,
                        areas.<Collection<AreaCode>>map(codes -> codes).orElse(List.of()))
                .withAll(AskedRows.INDICATOR, AskedRows.named(asked, served))
                .withAll("overdue", overdue(asked, now))
                .warned(query.warnings());
        Revision revision = now.revision(dependencies(asked, areas, now));
        Representation what = Representation.chosen(revision.tag(), question, format)
                .named(served.id() + "_coverage")
                .describedBy(CsvAddress.of(NAME, call).link());
        return documents.bytes(what, call, () -> WRITERS.in(format)
                .apply(new CoverageAnswer(SetCoverage.of(asked, areas, now), query.warnings(), revision)));
    }

    /** The query of a call for coverage or for the description of its CSV. */
    static Query query(Call call) {
        return call.query(AskedAreas.AREA, AskedAreas.MEMBERS, AskedRows.INDICATOR, Negotiation.PARAMETER);
    }

    private static List<SeriesId> overdue(KpiSet set, Snapshot now) {
        List<Series> read = set.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.indicator().measure()))
                .flatMap(Measure::terms)
                .map(Term::series)
                .distinct()
                .flatMap(id -> now.catalogue().series(id).stream())
                .toList();
        return SeriesFreshness.overdue(read, now);
    }

    /** What the rows read, and the areas that are named or whose names are given. */
    private static Dependencies dependencies(KpiSet asked, Optional<Set<AreaCode>> areas, Snapshot now) {
        return now.dependencies(asked)
                .in(areas.<Collection<AreaCode>>map(codes -> codes)
                        .orElseGet(() -> now.catalogue().areas().all().stream()
                                .map(Area::code)
                                .toList()));
    }
}
