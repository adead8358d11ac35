package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.callover.gateway.persistence.row.ApiKeyRow;
import org.callover.gateway.store.KeyStore;

/** API keys in the database. */
@ApplicationScoped
public class JpaKeyStore implements KeyStore {
    @PersistenceContext(unitName = "callover")
    private EntityManager entities;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    protected JpaKeyStore() {}

    JpaKeyStore(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    @Override
    public boolean isEmpty() {
        return new SmallReads(dataSource).keys() == 0;
    }

    @Override
    public void add(String name, String role, String hash) {
        entities.persist(new ApiKeyRow(last() + 1, name, role, hash, LocalDateTime.now(ZoneOffset.UTC)));
    }

    @Override
    public Optional<String> roleOf(String hash) {
        return new SmallReads(dataSource).roleOf(hash);
    }

    private int last() {
        Integer last = entities.createQuery("select max(k.id) from ApiKeyRow k", Integer.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
