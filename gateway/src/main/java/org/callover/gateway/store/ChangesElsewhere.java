package org.callover.gateway.store;

/** An event: other processes may have changed something in the store. It is fired every few seconds, and after news. */
public record ChangesElsewhere() {}
