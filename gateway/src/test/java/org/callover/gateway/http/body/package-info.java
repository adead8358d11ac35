@NullMarked
package org.callover.gateway.http.body;

import org.jspecify.annotations.NullMarked;
