/**
 * Answers about the current snapshot, each made once for it. Start with
 * {@link org.callover.gateway.wire.snapshot.SnapshotDocuments}.
 */
@NullMarked
package org.callover.gateway.wire.snapshot;

import org.jspecify.annotations.NullMarked;
