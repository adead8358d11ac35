@NullMarked
package org.callover.gateway.document.csv;

import org.jspecify.annotations.NullMarked;
