/**
 * What an answer depends on: the series it reads and the definitions it is made with. Start at
 * {@link org.callover.kpi.dependency.Dependencies}.
 */
@NullMarked
package org.callover.kpi.dependency;

import org.jspecify.annotations.NullMarked;
