/**
 * What clients of several nodes saw, and the rules that it must obey: a small checker in the way of Elle's list-append.
 *
 * <p>Each operation writes its own number into all of its cells, so a value names the operation that wrote it, and the
 * ledger gives the order of all values of a cell. Entry: {@link org.callover.gateway.nodes.history.Checker}.
 */
@NullMarked
package org.callover.gateway.nodes.history;

import org.jspecify.annotations.NullMarked;
