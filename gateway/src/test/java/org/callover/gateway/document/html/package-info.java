/** Papers as pages, read back and looked at in a browser. */
@NullMarked
package org.callover.gateway.document.html;

import org.jspecify.annotations.NullMarked;
