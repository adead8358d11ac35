/** Tests that the contract and the code say the same; entry: {@link org.callover.gateway.openapi.OpenApiTest}. */
@NullMarked
package org.callover.gateway.openapi;

import org.jspecify.annotations.NullMarked;
