/** A program that keeps a copy of a set's scores, as the guide for integrators describes it. */
@NullMarked
package org.callover.gateway.mirror;

import org.jspecify.annotations.NullMarked;
