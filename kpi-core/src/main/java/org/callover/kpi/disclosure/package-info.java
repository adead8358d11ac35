/**
 * Which figures may be shown where small counts must not be: {@link org.callover.kpi.disclosure.Disclosure} says so.
 */
@NullMarked
package org.callover.kpi.disclosure;

import org.jspecify.annotations.NullMarked;
