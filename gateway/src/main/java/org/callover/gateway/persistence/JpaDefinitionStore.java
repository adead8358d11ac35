package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import javax.sql.DataSource;
import org.callover.gateway.persistence.row.DefinitionTextRow;
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
    public List<TextChange> changes(int after, int upTo) {
        return new StartReads(dataSource).definitionTexts(after, upTo);
    }

    @Override
    public void add(List<TextChange> changes) {
        changes.forEach(change -> entities.persist(new DefinitionTextRow(
                change.number(), change.name(), change.yaml(), change.since().toEpochMilli())));
    }
}
