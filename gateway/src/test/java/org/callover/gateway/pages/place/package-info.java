/** The pages of indicators, areas and series, against the answers of the API. */
@NullMarked
package org.callover.gateway.pages.place;

import org.jspecify.annotations.NullMarked;
