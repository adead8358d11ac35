/**
 * The calls with which officers publish definitions and see which are in force.
 * {@link org.callover.gateway.authoring.PostedDefinitions} checks a document and puts it in force.
 */
@NullMarked
package org.callover.gateway.authoring;

import org.jspecify.annotations.NullMarked;
