/** Which columns figures are read from, so that those in a store are loaded together. */
@NullMarked
package org.callover.kpi.figure.column;

import org.jspecify.annotations.NullMarked;
