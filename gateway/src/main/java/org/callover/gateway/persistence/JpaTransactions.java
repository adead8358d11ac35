package org.callover.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.callover.gateway.store.Transactions;

/** The server's transactions, which include everything that is done with the database on their thread. */
@ApplicationScoped
public class JpaTransactions implements Transactions {

    @Override
    @Transactional
    public <T> T make(Supplier<T> work) {
        return work.get();
    }
}
