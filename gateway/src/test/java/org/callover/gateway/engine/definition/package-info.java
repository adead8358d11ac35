/** Tests of which definitions are in force. */
@NullMarked
package org.callover.gateway.engine.definition;

import org.jspecify.annotations.NullMarked;
