/** Whether what others build on is still as it was published: the public types, and the definition format. */
@NullMarked
package org.callover.kpi.compatibility;

import org.jspecify.annotations.NullMarked;
