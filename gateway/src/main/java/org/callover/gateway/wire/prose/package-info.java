/** Texts that are sent to be checked: {@link org.callover.gateway.wire.prose.ProseUpload} reads one of any kind. */
@NullMarked
package org.callover.gateway.wire.prose;

import org.jspecify.annotations.NullMarked;
