package org.callover.gateway;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.authoring.DefinitionsResource;
import org.callover.gateway.conformance.ConformanceResource;
import org.callover.gateway.http.ForwardedFilter;
import org.callover.gateway.ingest.ImportsResource;
import org.callover.gateway.kpi.AreasResource;
import org.callover.gateway.kpi.KpiSetsResource;
import org.callover.gateway.kpi.SchemasResource;
import org.callover.gateway.kpi.change.RevisionFilter;
import org.callover.gateway.kpi.held.CoverageMetadataResource;
import org.callover.gateway.kpi.held.CoverageResource;
import org.callover.gateway.kpi.held.ObservationsMetadataResource;
import org.callover.gateway.kpi.held.ObservationsResource;
import org.callover.gateway.kpi.indicator.IndicatorsResource;
import org.callover.gateway.kpi.series.SeriesResource;
import org.callover.gateway.metadata.ListMetadataResource;
import org.callover.gateway.papers.PapersResource;
import org.callover.gateway.people.KeysResource;
import org.callover.gateway.people.PermissionFilter;
import org.callover.gateway.problem.AllowFilter;
import org.callover.gateway.problem.ProblemMapper;
import org.callover.gateway.problem.WriteFaults;
import org.callover.gateway.prose.ProseChecksMetadataResource;
import org.callover.gateway.prose.ProseChecksResource;
import org.callover.gateway.reconcile.ReconciliationsMetadataResource;
import org.callover.gateway.reconcile.ReconciliationsResource;
import org.callover.gateway.wire.answer.CodingFilter;
import org.callover.gateway.wire.once.OnceFilter;

/** The API as a JAX-RS application. It names its classes because there are two applications in the war. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** What every request and every answer passes, here and in the {@link Website}. */
    static final Set<Class<?>> FILTERS = Set.of(
            ForwardedFilter.class,
            PermissionFilter.class,
            ProblemMapper.class,
            WriteFaults.class,
            AllowFilter.class,
            CodingFilter.class);

    /** The API is described at {@code /openapi}, not by the framework's own WADL. */
    static final Map<String, Object> PLAIN = Map.of("jersey.config.server.wadl.disableWadl", true);

    private static final Set<Class<?>> RESOURCES = Set.of(
            AreasResource.class,
            ConformanceResource.class,
            CoverageMetadataResource.class,
            CoverageResource.class,
            DefinitionsResource.class,
            ImportsResource.class,
            IndicatorsResource.class,
            KeysResource.class,
            KpiSetsResource.class,
            ListMetadataResource.class,
            ObservationsMetadataResource.class,
            ObservationsResource.class,
            PapersResource.class,
            ProseChecksMetadataResource.class,
            ProseChecksResource.class,
            ReconciliationsMetadataResource.class,
            ReconciliationsResource.class,
            SchemasResource.class,
            SeriesResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.of(FILTERS, Set.of(OnceFilter.class, RevisionFilter.class), RESOURCES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> getProperties() {
        return PLAIN;
    }
}
