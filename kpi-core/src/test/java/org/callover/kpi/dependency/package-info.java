/** Tests of what an answer depends on. */
@NullMarked
package org.callover.kpi.dependency;

import org.jspecify.annotations.NullMarked;
