package org.callover.gateway.store;

class MemoryObservationStoreTest implements ObservationStoreContract {
    private final MemoryObservationStore store = new MemoryObservationStore();

    @Override
    public ObservationStore store() {
        return store;
    }

    @Override
    public void commit(Runnable work) {
        work.run();
    }

    @Override
    public void rollBack(Runnable work) {
        store.rollBack(work);
    }
}
