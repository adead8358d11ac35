package org.callover.gateway.store;

class MemoryDefinitionStoreTest implements DefinitionStoreContract {
    private final MemoryDefinitionStore definitions = new MemoryDefinitionStore();

    @Override
    public DefinitionStore definitions() {
        return definitions;
    }

    @Override
    public void commit(Runnable work) {
        work.run();
    }
}
