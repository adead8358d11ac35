package org.callover.gateway.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/** An error in this program: the log gets all its details, and the caller an id to quote. */
public final class Incident {
    private static final Logger LOG = System.getLogger(Incident.class.getName());

    private Incident() {}

    /** Writes an error to the log under an id, and returns the problem for the caller, who is told what it is. */
    public static ProblemDetail log(Throwable thrown, String code, String what) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Incident " + id, thrown);
        return new ProblemDetail(
                500, code, what + " Quote incident " + id + " to the people who run this server.", null, List.of());
    }

    /** Writes an error to the log, and returns the problem for the caller. */
    public static ProblemDetail log(Throwable thrown) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Incident " + id, thrown);
        return ProblemDetail.of(
                500,
                "Something went wrong in Callover. Quote incident " + id
                        + " to the people who run this server: the log gives the cause under that id.");
    }
}
