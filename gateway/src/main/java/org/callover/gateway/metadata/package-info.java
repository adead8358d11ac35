/** The call that describes the CSV of a list; see {@link org.callover.gateway.metadata.ListMetadataResource}. */
@NullMarked
package org.callover.gateway.metadata;

import org.jspecify.annotations.NullMarked;
