package org.callover.gateway.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.outage.Storage;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * A readiness check that is always up, as figures can be read without the database. While the database does not answer, it
 * says so, and how old the figures are.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    @Inject
    private Storage storage;

    @Inject
    private Engine engine;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("database").up();
        Optional<Duration> gone = storage.goneFor();
        if (gone.isEmpty()) {
            return check.withData("state", "normal").build();
        }
        Ledger held = engine.current().ledger();
        return check.withData("state", "degraded")
                .withData(
                        "detail", "The database does not answer. Reads go on from memory; calls that need it get 503.")
                .withData("goneSince", clock.instant().minus(gone.get()).toString())
                .withData("lastChange", held.last())
                .withData("lastChangeAt", held.at(held.last()).toString())
                .build();
    }
}
