/** Errors as RFC 9457 problem documents; entry: {@link org.callover.gateway.problem.ProblemDetail}. */
@NullMarked
package org.callover.gateway.problem;

import org.jspecify.annotations.NullMarked;
