package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.callover.gateway.persistence.row.DefinitionRow;
import org.callover.gateway.store.DefinitionStore;

/** The store of definition texts in the database. */
@ApplicationScoped
public class JpaDefinitionStore implements DefinitionStore {
    @PersistenceContext(unitName = "callover")
    private EntityManager entities;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    protected JpaDefinitionStore() {}

    JpaDefinitionStore(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    @Override
    public List<TextInForce> all() {
        return new StartReads(dataSource).definitions();
    }

    @Override
    @Transactional
    public void replace(Collection<TextInForce> texts) {
        Map<String, DefinitionRow> rows =
                entities.createQuery("select d from DefinitionRow d", DefinitionRow.class).getResultList().stream()
                        .collect(Collectors.toMap(DefinitionRow::fileName, Function.identity()));
        for (TextInForce text : texts) {
            DefinitionRow row = rows.remove(text.name());
            if (row == null) {
                entities.persist(
                        new DefinitionRow(text.name(), text.yaml(), text.since().toEpochMilli()));
            } else {
                row.takes(text.yaml(), text.since().toEpochMilli());
            }
        }
        rows.values().forEach(entities::remove);
    }
}
