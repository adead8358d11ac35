package org.callover.gateway;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.pages.FaultPagesFilter;
import org.callover.gateway.pages.area.AreaPagesResource;
import org.callover.gateway.pages.board.BoardsResource;
import org.callover.gateway.pages.check.CheckResource;
import org.callover.gateway.pages.compare.CompareResource;
import org.callover.gateway.pages.help.HelpResource;
import org.callover.gateway.pages.home.HomeResource;
import org.callover.gateway.pages.indicator.IndicatorPagesResource;
import org.callover.gateway.pages.paper.PaperPagesResource;
import org.callover.gateway.pages.series.SeriesPagesResource;

/** The pages, as a second JAX-RS application beside that of the {@link Api}. */
@ApplicationPath("/")
public class Website extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(
                        Api.FILTERS.stream(),
                        Stream.of(
                                AreaPagesResource.class,
                                BoardsResource.class,
                                CheckResource.class,
                                CompareResource.class,
                                FaultPagesFilter.class,
                                HelpResource.class,
                                HomeResource.class,
                                IndicatorPagesResource.class,
                                PaperPagesResource.class,
                                SeriesPagesResource.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> getProperties() {
        return Api.PLAIN;
    }
}
