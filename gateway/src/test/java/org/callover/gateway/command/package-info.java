@NullMarked
package org.callover.gateway.command;

import org.jspecify.annotations.NullMarked;
