/**
 * The page that checks a paper: {@link org.callover.gateway.pages.check.CheckResource} takes a text or a file and shows it
 * with what is wrong in it. Nothing is kept.
 */
@NullMarked
package org.callover.gateway.pages.check;

import org.jspecify.annotations.NullMarked;
