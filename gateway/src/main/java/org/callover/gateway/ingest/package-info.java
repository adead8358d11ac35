/**
 * Files of observations taken in, all of a file or nothing of it;
 * {@link org.callover.gateway.ingest.ImportsResource} is the way in.
 */
@NullMarked
package org.callover.gateway.ingest;

import org.jspecify.annotations.NullMarked;
