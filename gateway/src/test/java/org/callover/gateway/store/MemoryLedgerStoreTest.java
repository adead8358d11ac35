package org.callover.gateway.store;

class MemoryLedgerStoreTest implements LedgerStoreContract {
    private final MemoryLedgerStore store = new MemoryLedgerStore();

    @Override
    public LedgerStore ledger() {
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
