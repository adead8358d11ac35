/**
 * What happens while the database does not answer; start with
 * {@link org.callover.gateway.persistence.outage.DatabaseWatch}.
 */
@NullMarked
package org.callover.gateway.persistence.outage;

import org.jspecify.annotations.NullMarked;
