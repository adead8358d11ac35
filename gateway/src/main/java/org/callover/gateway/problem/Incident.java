package org.callover.gateway.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** A fault of this program's own: the log has the whole of it, the caller an id to quote. */
public final class Incident {
    private static final Logger LOG = System.getLogger(Incident.class.getName());

    private Incident() {}

    /** Writes a fault to the log, and gives what the caller is told. */
    public static ProblemDetail log(Throwable thrown) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Incident " + id, thrown);
        return ProblemDetail.of(
                500,
                "Something went wrong in Callover. Quote incident " + id
                        + " to the people who run this server: the log gives the cause under that id.");
    }
}
