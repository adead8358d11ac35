/**
 * What goes over the wire, whatever it is about: calls and their queries read, formats chosen from the
 * {@link org.callover.gateway.representation.Writers} that there are.
 */
@NullMarked
package org.callover.gateway.representation;

import org.jspecify.annotations.NullMarked;
