/** What the door lets through and what it refuses, seen over raw sockets. */
@NullMarked
package org.callover.gateway.http;

import org.jspecify.annotations.NullMarked;
