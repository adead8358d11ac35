package org.callover.gateway.nodes.workload;

import java.time.Duration;
import java.util.List;
import org.callover.gateway.nodes.history.Cell;

/** A step of the workload. */
sealed interface Step {

    /** The place of the balancer in {@code via}, where others have the place of a node. */
    int BALANCER = -1;

    /** A step that a client makes. */
    sealed interface OfClient extends Step {
        /** The place of the node that is asked, or {@link #BALANCER}. */
        int via();
    }

    /** A step of the one who breaks things, who makes them in their order. */
    sealed interface OfFault extends Step {}

    /** Ways to send an import. */
    enum Sending {
        /** Once, and never again. */
        ONCE,
        /** With an idempotency key, and again until there is a clear answer. */
        UNTIL_ANSWERED,
        /** With an idempotency key, and once more after a good answer, which must be the same. */
        AND_AGAIN,
        /** With an idempotency key, twice at the same time, at two places. */
        TWICE_AT_ONCE
    }

    /** Sends a file in which all of these cells have the number of the operation. */
    record Import(int operation, int via, List<Cell> cells, Sending sending) implements OfClient {
        public Import {
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return "Import[" + operation + " via " + via + ", " + cells.size() + " cells, " + sending + "]";
        }
    }

    /** Publishes a text of a set that has the number of the operation. */
    record Define(int operation, int via, String set) implements OfClient {}

    record Ask(int via, Question question) implements OfClient {}

    record MakeKey(int number, int via) implements OfClient {}

    record UseKey(int number, int via) implements OfClient {}

    record RevokeKey(int number, int via) implements OfClient {}

    record Kill(int node) implements OfFault {}

    record Stop(int node) implements OfFault {}

    record Start(int node) implements OfFault {}

    record Pause(int node) implements OfFault {}

    record Resume(int node) implements OfFault {}

    /** Sets the clock of a node this far ahead of the machine's, or behind it. */
    record Jump(int node, Duration ahead) implements OfFault {}

    /** What is done to the database. */
    enum ToDatabase {
        STOP,
        KILL,
        START,
        PAUSE,
        RESUME
    }

    record Break(ToDatabase what) implements OfFault {}
}
