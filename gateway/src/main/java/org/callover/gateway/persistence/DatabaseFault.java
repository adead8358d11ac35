package org.callover.gateway.persistence;

import java.sql.SQLException;

/** A database error that no caller can repair, so that the transaction fails. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseFault(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
