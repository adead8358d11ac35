/** Tests of posted definitions; entry: {@link org.callover.gateway.authoring.FileNameTest}. */
@NullMarked
package org.callover.gateway.authoring;

import org.jspecify.annotations.NullMarked;
