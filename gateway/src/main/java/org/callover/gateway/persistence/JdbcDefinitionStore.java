package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.callover.gateway.store.DefinitionStore;

/** The texts last in force, in the database; by JDBC, as they are read before anything else is. */
@ApplicationScoped
public class JdbcDefinitionStore implements DefinitionStore {
    private static final String ALL = "select file_name, yaml, since from definition_in_force order by file_name";
    private static final String NONE = "delete from definition_in_force";
    private static final String ADD = "insert into definition_in_force (file_name, yaml, since) values (?, ?, ?)";

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    protected JdbcDefinitionStore() {}

    JdbcDefinitionStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Kept(rows.getString(1), rows.getString(2), Instant.ofEpochMilli(rows.getLong(3))));
            }
            return all;
        } catch (SQLException fault) {
            throw new DatabaseFault("The definitions last in force could not be read", fault);
        }
    }

    @Override
    @Transactional
    public void replace(Collection<Kept> texts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(NONE);
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            delete.executeUpdate();
            for (Kept text : texts) {
                insert.setString(1, text.name());
                insert.setString(2, text.yaml());
                insert.setLong(3, text.since().toEpochMilli());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException fault) {
            throw new DatabaseFault("The definitions in force could not be kept", fault);
        }
    }
}
