package org.callover.gateway.persistence;

import java.sql.SQLException;

/** A refusal of the database that nobody can do anything about but to let the transaction fail. */
final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseFault(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
