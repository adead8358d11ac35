/**
 * The definitions and the data in force, kept in memory and replaced as a whole. {@link
 * org.callover.gateway.engine.Engine} has the current {@link org.callover.gateway.engine.Snapshot}.
 */
@NullMarked
package org.callover.gateway.engine;

import org.jspecify.annotations.NullMarked;
