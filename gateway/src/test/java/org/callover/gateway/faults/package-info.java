/**
 * What happens when the database fails at any moment: {@link org.callover.gateway.faults.FaultyDataSource} fails at one
 * chosen step, and the tests choose every one.
 */
@NullMarked
package org.callover.gateway.faults;

import org.jspecify.annotations.NullMarked;
