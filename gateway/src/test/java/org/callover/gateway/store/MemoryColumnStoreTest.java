package org.callover.gateway.store;

import org.callover.gateway.store.column.ColumnStore;

class MemoryColumnStoreTest implements ColumnStoreContract {
    private final MemoryObservationStore observations = new MemoryObservationStore();
    private final MemoryColumnStore columns = new MemoryColumnStore(observations);

    @Override
    public ObservationStore observations() {
        return observations;
    }

    @Override
    public ColumnStore columns() {
        return columns;
    }

    @Override
    public void commit(Runnable work) {
        work.run();
    }

    @Override
    public void rollBack(Runnable work) {
        observations.rollBack(work);
    }
}
