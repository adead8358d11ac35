package org.callover.gateway.nodes.history;

/** Something that must not happen, with what shows it. */
public record Anomaly(Kind kind, String what) {

    /** The kinds of what must not happen. */
    public enum Kind {
        /** The ledger leaves out a number, or has one twice. */
        GAP,

        /** An entry of the ledger is recorded before the one in front of it. */
        CLOCK_BACK,

        /** An answer or an entry has an instant that no clock has reached. */
        FUTURE,

        /** A write that was answered with success is not in the ledger. */
        LOST,

        /** A write is in the ledger more than once. */
        TWICE,

        /** A write that was refused is in the ledger. */
        REFUSED_BUT_KEPT,

        /** A value, or an entry of the ledger, that nobody wrote. */
        INVENTED,

        /** Answers of writes and the ledger do not have the same order or the same numbers. */
        ORDER,

        /** An answer shows a part of a write without the rest. */
        HALF,

        /** The figures of an answer are not those of its revision. */
        NOT_OF_REVISION,

        /** The revision of an answer is not that of a change to anything in the answer. */
        WRONG_REVISION,

        /** A node shows an earlier state after a later one. */
        BACK,

        /** A node that has nothing to wait for does not show a write in time. */
        STALE,

        /** Two answers to a question have one revision or one tag, but are not the same. */
        DIFFERENT_BYTES,

        /** A read failed, or was answered with a fault, while nothing was wrong with the node that was asked. */
        FAILED,

        /** A key that was made is refused, or one that was revoked is accepted. */
        KEY
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
