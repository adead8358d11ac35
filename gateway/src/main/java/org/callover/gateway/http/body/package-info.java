/** The bodies of requests: received whole, and unpacked while they are received. */
@NullMarked
package org.callover.gateway.http.body;

import org.jspecify.annotations.NullMarked;
