/** Tests of problem documents. */
@NullMarked
package org.callover.gateway.problem;

import org.jspecify.annotations.NullMarked;
