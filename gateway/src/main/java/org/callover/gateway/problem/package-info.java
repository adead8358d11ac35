/** Errors as RFC 9457 problem documents; start with {@link org.callover.gateway.problem.ProblemDetail}. */
@NullMarked
package org.callover.gateway.problem;

import org.jspecify.annotations.NullMarked;
