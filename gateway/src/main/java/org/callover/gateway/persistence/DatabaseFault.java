package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.persistence.outage.ConnectionFaults;
import org.callover.gateway.store.outage.StorageUnavailable;

/** A database error that no caller can repair, so that the transaction fails. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private DatabaseFault(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }

    /** What to throw after an error: {@link StorageUnavailable} if the database does not answer. */
    public static RuntimeException of(String what, SQLException cause) {
        return ConnectionFaults.isLost(cause)
                ? new StorageUnavailable(what + ": " + cause.getMessage(), cause)
                : new DatabaseFault(what, cause);
    }
}
