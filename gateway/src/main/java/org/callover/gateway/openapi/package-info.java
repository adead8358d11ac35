/** The description of the API as it was written; entry: {@link org.callover.gateway.openapi.OpenApiServlet}. */
@NullMarked
package org.callover.gateway.openapi;

import org.jspecify.annotations.NullMarked;
