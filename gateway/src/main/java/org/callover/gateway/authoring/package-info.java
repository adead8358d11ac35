/**
 * Definitions posted by officers and the state of those in force; {@link org.callover.gateway.authoring.PostedDefinitions} checks and
 * adopts.
 */
@NullMarked
package org.callover.gateway.authoring;

import org.jspecify.annotations.NullMarked;
