/**
 * Commands of the launcher that need the database: the server carries one out in place of serving, and ends. Start with
 * {@link org.callover.gateway.command.CommandRunner}.
 */
@NullMarked
package org.callover.gateway.command;

import org.jspecify.annotations.NullMarked;
