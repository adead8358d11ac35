/** What the engine needs to read columns, whatever keeps them. */
@NullMarked
package org.callover.gateway.store.column;

import org.jspecify.annotations.NullMarked;
