@NullMarked
package org.callover.gateway.wire.fields;

import org.jspecify.annotations.NullMarked;
