/** What identifies the code that makes answers; start with {@link org.callover.gateway.engine.code.CodeDigest}. */
@NullMarked
package org.callover.gateway.engine.code;

import org.jspecify.annotations.NullMarked;
