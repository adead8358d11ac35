package org.callover.gateway.store;

/**
 * A claim to carry out a call that was posted with an idempotency key.
 *
 * @param id a hash of the caller and the idempotency key
 * @param request a hash of the address and the body
 * @param owner who carries it out: different for each attempt
 */
public record CallClaim(String id, String request, String owner) {}
