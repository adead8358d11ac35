/** Others can run the published examples; entry: {@link org.callover.gateway.conformance.ConformanceJsonTest}. */
@NullMarked
package org.callover.gateway.conformance;

import org.jspecify.annotations.NullMarked;
