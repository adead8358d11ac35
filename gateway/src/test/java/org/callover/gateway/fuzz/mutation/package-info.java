/** Ways in which a call goes wrong; entry: {@link Mutation}. */
@NullMarked
package org.callover.gateway.fuzz.mutation;

import org.jspecify.annotations.NullMarked;
