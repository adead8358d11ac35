package org.callover.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A readiness check that goes down when this server is about to stop. */
@Readiness
@ApplicationScoped
public class StopReadiness implements HealthCheck {
    @Inject
    private FilterInstaller door;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("running")
                .status(!door.isStopAnnounced())
                .build();
    }
}
