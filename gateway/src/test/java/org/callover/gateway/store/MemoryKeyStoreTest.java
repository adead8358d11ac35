package org.callover.gateway.store;

class MemoryKeyStoreTest implements KeyStoreContract {
    private final MemoryKeyStore keys = new MemoryKeyStore();

    @Override
    public KeyStore keys() {
        return keys;
    }

    @Override
    public void commit(Runnable work) {
        work.run();
    }
}
