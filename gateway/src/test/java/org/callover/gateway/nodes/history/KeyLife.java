package org.callover.gateway.nodes.history;

/**
 * The life of a key: when it was made, and when it was revoked.
 *
 * @param made when the key was shown
 * @param revoking when its revocation was first asked for; {@link #NEVER} if it was not
 * @param revoked when its revocation was answered with success; {@link #NEVER} if it was not
 */
public record KeyLife(String key, long made, long revoking, long revoked) {
    /** Later than everything. */
    public static final long NEVER = Long.MAX_VALUE;
}
