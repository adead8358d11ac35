@NullMarked
package org.callover.gateway.document.sheet;

import org.jspecify.annotations.NullMarked;
