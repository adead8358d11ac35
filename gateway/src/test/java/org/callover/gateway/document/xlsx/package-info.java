@NullMarked
package org.callover.gateway.document.xlsx;

import org.jspecify.annotations.NullMarked;
