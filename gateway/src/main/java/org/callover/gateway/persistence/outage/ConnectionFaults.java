package org.callover.gateway.persistence.outage;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What errors of the database mean. */
public final class ConnectionFaults {
    /** The class of SQL states of connections that cannot be made or are broken. */
    private static final String CONNECTION = "08";

    /**
     * The database is being stopped, has crashed, or is starting, it has no free connection, or it is a copy that takes
     * no changes, as while another one takes over.
     */
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300", "25006");

    private ConnectionFaults() {}

    /** Whether this error says that the database does not answer. */
    public static boolean isLost(Throwable error) {
        return causes(error).anyMatch(cause -> cause instanceof SQLException fault && isLost(fault));
    }

    private static boolean isLost(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && (state.startsWith(CONNECTION) || NOT_NOW.contains(state));
    }

    /** Whether this error came from the database or a transaction, for whatever reason. */
    public static boolean isOfDatabase(Throwable error) {
        List<Class<? extends Throwable>> kinds = List.of(
                SQLException.class,
                PersistenceException.class,
                RollbackException.class,
                SystemException.class,
                TransactionalException.class);
        return causes(error).anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    /** Whether this error or one of its causes is like that. */
    public static boolean isCausedBy(Throwable error, Predicate<Throwable> kind) {
        return causes(error).anyMatch(kind);
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }
}
