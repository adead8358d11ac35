package org.callover.gateway.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.callover.gateway.faults.Fault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in front of a data source. It counts the steps of an operation that the database takes part in (a connection,
 * a statement, a batch, a commit, a close) and fails at one of them.
 */
final class FaultyDataSource {
    private static final Set<String> OF_CONNECTION = Set.of("prepareStatement", "createStatement", "commit", "close");
    private static final Set<String> OF_STATEMENT = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");
    private static final Set<Class<?>> STATEMENTS =
            Set.of(Statement.class, PreparedStatement.class, CallableStatement.class);

    private final DataSource target;
    private final List<String> steps = new ArrayList<>();
    private @Nullable Fault fault;
    private boolean hasFailed;

    FaultyDataSource(DataSource target) {
        this.target = target;
    }

    /** The data source that fails. */
    DataSource dataSource() {
        return proxy(DataSource.class, this::ofDataSource);
    }

    /** Starts to count from 1, and fails once, at a step; never, if there is no fault. */
    synchronized void failAt(@Nullable Fault next) {
        fault = next;
        hasFailed = false;
        steps.clear();
    }

    /** Whether the chosen step was reached. */
    synchronized boolean hasFailed() {
        return hasFailed;
    }

    /** The steps that were counted. */
    synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    private @Nullable Object ofDataSource(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!method.getName().equals("getConnection")) {
            return call(target, method, arguments);
        }
        Kind kind = next("connect");
        if (kind != null) {
            throw lost();
        }
        Connection connection = (Connection) call(target, method, arguments);
        return proxy(Connection.class, new Link(connection));
    }

    /** How the next step fails; null if it does not. */
    private synchronized @Nullable Kind next(String step) {
        steps.add(step);
        Fault due = fault;
        if (due == null || hasFailed || due.step() != steps.size()) {
            return null;
        }
        hasFailed = true;
        return due.kind();
    }

    /** One connection, which may break. */
    private final class Link implements InvocationHandler {
        private final Connection connection;
        private boolean isLost;

        Link(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (isLost && Set.of("close", "isClosed", "isValid").contains(name)) {
                return name.equals("isClosed") ? true : name.equals("isValid") ? false : null;
            }
            if (name.equals("unwrap") || name.equals("isWrapperFor") || method.getDeclaringClass() == Object.class) {
                return call(connection, method, arguments);
            }
            Object made = OF_CONNECTION.contains(name)
                    ? step(name, connection, method, arguments)
                    : ifAlive(connection, method, arguments);
            return made instanceof Statement statement
                    ? proxy(method.getReturnType(), (own, of, with) -> ofStatement(statement, of, with))
                    : made;
        }

        private @Nullable Object ofStatement(Statement statement, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (isLost && method.getName().equals("close")) {
                return null;
            }
            return OF_STATEMENT.contains(method.getName())
                    ? step(method.getName(), statement, method, arguments)
                    : ifAlive(statement, method, arguments);
        }

        private @Nullable Object ifAlive(Object of, Method method, Object @Nullable [] arguments) throws Throwable {
            if (isLost) {
                throw lost();
            }
            return call(of, method, arguments);
        }

        private @Nullable Object step(String name, Object of, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (isLost) {
                throw lost();
            }
            Kind kind = next(name);
            if (kind == null) {
                return call(of, method, arguments);
            }
            if (kind == Kind.REFUSED) {
                throw new SQLTransientException("the test refuses step " + name, "40001");
            }
            if (kind == Kind.LOST_AFTER) {
                call(of, method, arguments);
            }
            cut();
            throw lost();
        }

        /** What the database does when a client is gone. */
        private void cut() throws SQLException {
            isLost = true;
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        }
    }

    private static SQLException lost() {
        return new SQLRecoverableException("the test cut the connection", "08006");
    }

    private static @Nullable Object call(Object of, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(of, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException("no interface: " + type + ", only " + STATEMENTS);
        }
        return type.cast(
                Proxy.newProxyInstance(FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
