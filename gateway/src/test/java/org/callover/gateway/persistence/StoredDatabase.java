package org.callover.gateway.persistence;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.RunningPostgres;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.engine.ledger.LedgerWalk.Misfit;
import org.callover.gateway.store.ImportEntry;

/** The database of an instance, opened by a test while no server runs on it. */
public final class StoredDatabase implements AutoCloseable {
    private final ReplaceableStores stores;
    private final NewDatabase.Drop end;

    private StoredDatabase(UrlDataSource source, NewDatabase.Drop end) {
        this.stores = new ReplaceableStores(source);
        this.end = end;
    }

    /** The Derby in a data folder, which the test's own process opens. */
    public static StoredDatabase derby(Path folder) {
        String url = "jdbc:derby:" + folder;
        return new StoredDatabase(StoresInDatabase.source(url, "callover", "callover"), () -> shutDown(url));
    }

    public static StoredDatabase postgres(String name) {
        return new StoredDatabase(
                StoresInDatabase.source(
                        RunningPostgres.shared().url(name), RunningPostgres.USER, RunningPostgres.PASSWORD),
                () -> {});
    }

    private static void shutDown(String url) throws SQLException {
        try {
            DriverManager.getConnection(url + ";shutdown=true", "callover", "callover")
                    .close();
        } catch (SQLException stopped) {
            // Derby reports a clean end as an exception with this state.
            if (!"08006".equals(stopped.getSQLState())) {
                throw stopped;
            }
        }
    }

    /** The first entry of the ledger that does not fit. */
    public Optional<Misfit> firstMisfit() {
        return new LedgerWalk(stores.ledger(), stores.definitions(), stores.observations()).firstMisfit();
    }

    /** How many observations are stored for the imports of a file. Fails if some belong to no import. */
    public int rowsOf(String fileName) {
        List<ImportEntry> imports = stores.observations().imports();
        int last = imports.isEmpty() ? 0 : imports.get(0).number();
        int[] rows = new int[1];
        stores.observations().replay(last, Integer.MAX_VALUE, one -> {
            throw new AssertionError("an observation without an import: " + one);
        });
        imports.stream()
                .filter(imported -> fileName.equals(imported.fileName()))
                .forEach(imported -> stores.observations().replayInOrder(imported.number(), one -> rows[0]++));
        return rows[0];
    }

    @Override
    public void close() throws SQLException {
        stores.close();
        end.run();
    }
}
