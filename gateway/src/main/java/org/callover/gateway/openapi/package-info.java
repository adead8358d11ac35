/** The description of the API, as written by hand; start with {@link org.callover.gateway.openapi.OpenApiServlet}. */
@NullMarked
package org.callover.gateway.openapi;

import org.jspecify.annotations.NullMarked;
