package org.callover.gateway.persistence.outage;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Makes JPA fail at once if the database does not answer. By itself it tries three times, and waits five seconds each
 * time. It is named in {@code persistence.xml}.
 */
public final class NoRetries implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setConnectionHealthValidatedOnError(false);
    }
}
