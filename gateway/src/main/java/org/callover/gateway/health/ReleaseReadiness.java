package org.callover.gateway.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * A readiness check that goes down when another node of the same database has another release, or other modules: the two
 * would give different answers under the same revision.
 */
@Readiness
@ApplicationScoped
public class ReleaseReadiness implements HealthCheck {
    @Inject
    private Engine engine;

    private volatile @Nullable Comparison last;

    /** The result of a comparison, which stays the same until definitions change. */
    private record Comparison(int number, boolean isSame) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("release").status(isSame()).build();
    }

    private boolean isSame() {
        Snapshot now = engine.current();
        int number = now.ledger().lastDefinitions();
        Comparison known = last;
        if (known == null || known.number() != number) {
            known = new Comparison(number, now.differing().isEmpty());
            last = known;
        }
        return known.isSame();
    }
}
