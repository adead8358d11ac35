/**
 * The parameter {@code fields}, which asks for a part of each score:
 * {@link org.callover.gateway.wire.fields.FieldNames} reads it, and
 * {@link org.callover.gateway.wire.fields.SelectedJson} writes only what it names.
 */
@NullMarked
package org.callover.gateway.wire.fields;

import org.jspecify.annotations.NullMarked;
