/**
 * What goes over the wire, whatever it is about: queries read, formats chosen, bytes rendered once and revalidated;
 * {@link org.callover.gateway.representation.Answers} answers.
 */
@NullMarked
package org.callover.gateway.representation;

import org.jspecify.annotations.NullMarked;
