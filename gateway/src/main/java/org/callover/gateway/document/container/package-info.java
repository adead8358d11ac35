/**
 * Files of formats that are a zip of parts in XML. The same parts give the same bytes: no part has a time of its own.
 */
@NullMarked
package org.callover.gateway.document.container;

import org.jspecify.annotations.NullMarked;
