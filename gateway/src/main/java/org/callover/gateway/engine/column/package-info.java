/** The columns in memory: at most as many as the configuration allows. */
@NullMarked
package org.callover.gateway.engine.column;

import org.jspecify.annotations.NullMarked;
