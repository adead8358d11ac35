@NullMarked
package org.callover.gateway.coding;

import org.jspecify.annotations.NullMarked;
