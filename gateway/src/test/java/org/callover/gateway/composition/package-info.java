/** Tests of papers made from templates and scores. */
@NullMarked
package org.callover.gateway.composition;

import org.jspecify.annotations.NullMarked;
