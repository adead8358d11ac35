package org.callover.gateway.kpi.change;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.callover.gateway.engine.Changes;

/**
 * A filter that puts in force what other nodes did, if a caller already has a later revision from one of them. Otherwise
 * this node would not know that revision for a moment.
 */
@Provider
public class RevisionFilter implements ContainerRequestFilter {
    @Inject
    private Changes changes;

    @Override
    public void filter(ContainerRequestContext request) {
        String revision = request.getUriInfo().getQueryParameters().getFirst(Since.PARAMETER);
        if (revision != null && revision.matches("\\d{1,9}")) {
            changes.follow(Integer.parseInt(revision));
        }
    }
}
