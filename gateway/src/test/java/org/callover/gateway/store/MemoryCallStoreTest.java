package org.callover.gateway.store;

import java.util.Map;

class MemoryCallStoreTest implements CallStoreContract {
    private final MemoryCallStore store = new MemoryCallStore();

    @Override
    public CallStore calls() {
        return store;
    }

    @Override
    public void commit(Runnable work) {
        work.run();
    }

    @Override
    public void rollBack(Runnable work) {
        Map<String, MemoryCallStore.Row> before = store.rows();
        work.run();
        store.restore(before);
    }
}
