/** The call that checks prose; start with {@link org.callover.gateway.prose.ProseChecksResource}. */
@NullMarked
package org.callover.gateway.prose;

import org.jspecify.annotations.NullMarked;
