/** The rows of observations on their way into the database, in the fastest way that its kind has. */
@NullMarked
package org.callover.gateway.persistence.observation;

import org.jspecify.annotations.NullMarked;
