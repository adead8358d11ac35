package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.CallStore.CallClaim;
import org.jspecify.annotations.Nullable;

/** The store of posted calls in the database, in plain JDBC: most of it has no transaction of its own to take part in. */
@ApplicationScoped
public class JpaCallStore implements CallStore {
    /** The start of the states of a row that breaks a rule, such as a second row with the same key. */
    private static final String BREAKS_A_RULE = "23";

    private static final int ATTEMPTS = 5;
    private static final String FIND =
            "select request, owner, leased_until, expires_at, answer from posted_call where id = ?";
    private static final String INSERT =
            "insert into posted_call (id, request, owner, leased_until, expires_at) values (?, ?, ?, ?, ?)";
    private static final String TAKE =
            "update posted_call set owner = ?, leased_until = ? where id = ? and owner = ? and answer is null";
    private static final String DROP = "delete from posted_call where id = ? and owner = ? and expires_at <= ?";
    private static final String RENEW = "update posted_call set leased_until = ? where id = ? and owner = ?";
    private static final String ANSWER =
            "update posted_call set answer = ? where id = ? and owner = ? and answer is null";
    private static final String RELEASE = "delete from posted_call where id = ? and owner = ? and answer is null";
    private static final String FORGET = "delete from posted_call where expires_at <= ?";

    @PersistenceContext(unitName = "callover")
    private EntityManager entities;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    protected JpaCallStore() {}

    JpaCallStore(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    /** A row, without its id. */
    private record Row(
            String request,
            String owner,
            Instant leasedUntil,
            Instant expiresAt,
            @Nullable String answer) {
        /** Whether its owner has a claim. One that lasts too long was made before the clock went back. */
        boolean isClaimed(Instant now, Duration lease) {
            return leasedUntil.isAfter(now) && !leasedUntil.isAfter(now.plus(lease.multipliedBy(2)));
        }
    }

    /** Work with a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @Override
    public FoundCall claim(CallClaim claim, Instant now, Duration lease, Duration kept) {
        return atOnce(connection -> {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                FoundCall found = attempt(connection, claim, now, lease, kept);
                if (found != null) {
                    return found;
                }
            }
            return new FoundCall(Status.RUNNING, null);
        });
    }

    /** Returns null if somebody else changed the row at the same time. */
    private static @Nullable FoundCall attempt(
            Connection connection, CallClaim claim, Instant now, Duration lease, Duration kept) throws SQLException {
        Row row = find(connection, claim.id());
        long until = now.plus(lease).toEpochMilli();
        boolean isOurs;
        if (row == null) {
            isOurs = insert(connection, claim, until, now.plus(kept).toEpochMilli());
        } else if (!row.expiresAt().isAfter(now) && (row.answer() != null || !row.isClaimed(now, lease))) {
            change(connection, DROP, claim.id(), row.owner(), now.toEpochMilli());
            isOurs = false;
        } else if (!row.request().equals(claim.request())) {
            return new FoundCall(Status.OTHER_REQUEST, null);
        } else if (row.answer() != null) {
            return new FoundCall(Status.ANSWERED, row.answer());
        } else if (row.isClaimed(now, lease)) {
            return new FoundCall(Status.RUNNING, null);
        } else {
            isOurs = change(connection, TAKE, claim.owner(), until, claim.id(), row.owner()) == 1;
        }
        return isOurs ? new FoundCall(Status.CLAIMED, null) : null;
    }

    private static @Nullable Row find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Row(
                                row.getString(1),
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getString(5))
                        : null;
            }
        }
    }

    private static boolean insert(Connection connection, CallClaim claim, long until, long expires)
            throws SQLException {
        try {
            return change(connection, INSERT, claim.id(), claim.request(), claim.owner(), until, expires) == 1;
        } catch (SQLException fault) {
            String state = fault.getSQLState();
            if (state != null && state.startsWith(BREAKS_A_RULE)) {
                return false;
            }
            throw fault;
        }
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                if (values[at] instanceof Long number) {
                    change.setLong(at + 1, number);
                } else {
                    change.setString(at + 1, values[at].toString());
                }
            }
            return change.executeUpdate();
        }
    }

    @Override
    public void renew(Collection<CallClaim> claims, Instant until) {
        atOnce(connection -> {
            int renewed = 0;
            for (CallClaim claim : claims) {
                renewed += change(connection, RENEW, until.toEpochMilli(), claim.id(), claim.owner());
            }
            return renewed;
        });
    }

    @Override
    public boolean answer(CallClaim claim, String answer) {
        return atOnce(connection -> change(connection, ANSWER, answer, claim.id(), claim.owner())) == 1;
    }

    @Override
    public boolean answerWithin(CallClaim claim, String answer) {
        try {
            return change(entities.unwrap(Connection.class), ANSWER, answer, claim.id(), claim.owner()) == 1;
        } catch (SQLException fault) {
            throw notReached(fault);
        }
    }

    @Override
    public void release(CallClaim claim) {
        atOnce(connection -> change(connection, RELEASE, claim.id(), claim.owner()));
    }

    @Override
    public void forget(Instant now) {
        atOnce(connection -> change(connection, FORGET, now.toEpochMilli()));
    }

    private <T> T atOnce(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException fault) {
            throw notReached(fault);
        }
    }

    private static RuntimeException notReached(SQLException fault) {
        return DatabaseFault.of("The posted calls could not be read or written in the database", fault);
    }
}
