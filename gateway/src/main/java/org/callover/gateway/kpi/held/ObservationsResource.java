package org.callover.gateway.kpi.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.people.CurrentCaller;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.kpi.dataset.held.Selection;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/** The call for observations in bulk, as publishers sent them, for systems that keep a copy. */
@Path("observations")
@ApplicationScoped
public class ObservationsResource {

    private static final Writers<ListWriter> WRITERS =
            Writers.<ListWriter>usually(Format.JSON, ObservationList::json).or(Format.CSV, ObservationList::csv);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    /** The last part of the address. */
    static final String NAME = "observations";

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    @Inject
    private CurrentCaller caller;

    /** A writer of observations in one format. */
    private interface ListWriter {
        void write(ObservationList list, OutputStream to) throws IOException;
    }

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Snapshot now = engine.current();
        Query query = call.query(ObservationsQuery.PARAMETERS);
        String named = FORMATS.named(query);
        ObservationsQuery.Asked asked =
                ObservationsQuery.read(query, now, caller.get().may(Permission.LOAD));
        Format format = FORMATS.choose(named, call);
        Revision revision = now.revision(dependencies(asked.selection(), now));
        Representation what = Representation.chosen(revision.tag(), asked.question(), format);
        ListWriter writer = WRITERS.in(format);
        Response answer = answers.stream(
                what.named(NAME).describedBy(CsvAddress.of(NAME, call).link()),
                call,
                to -> writer.write(new ObservationList(now, asked, revision), to));
        return CurrentCaller.own(answer);
    }

    /** The observations of the series asked for, and the names of the areas. */
    static Dependencies dependencies(Selection asked, Snapshot now) {
        Set<SeriesId> series = Set.copyOf(asked.series());
        Set<Term> terms = now.dataset().terms().stream()
                .filter(term -> series.contains(term.series()))
                .collect(Collectors.toSet());
        Set<AreaCode> areas = asked.areas();
        return new Dependencies(terms, Set.of())
                .and(series.stream().map(DefinitionName::of).toList())
                .in(
                        areas == null
                                ? now.catalogue().areas().all().stream()
                                        .map(Area::code)
                                        .toList()
                                : areas);
    }
}
