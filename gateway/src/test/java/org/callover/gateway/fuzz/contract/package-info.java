/** The calls that a running instance describes, and values to make them with; entry: {@link Contract}. */
@NullMarked
package org.callover.gateway.fuzz.contract;

import org.jspecify.annotations.NullMarked;
