/**
 * The definitions and the data in force, held in memory and swapped whole; {@link org.callover.gateway.engine.Engine}
 * hands out the current {@link org.callover.gateway.engine.Snapshot}.
 */
@NullMarked
package org.callover.gateway.engine;

import org.jspecify.annotations.NullMarked;
