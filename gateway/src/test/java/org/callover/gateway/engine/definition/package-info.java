/** Tests of what is in force; entry: {@code DefinitionsIT}. */
@NullMarked
package org.callover.gateway.engine;

import org.jspecify.annotations.NullMarked;
