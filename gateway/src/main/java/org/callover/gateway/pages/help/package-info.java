/**
 * Help: how to use the pages, the guides of {@code docs/}, the glossary and the accessibility statement. Start with
 * {@link org.callover.gateway.pages.help.HelpResource}.
 */
@NullMarked
package org.callover.gateway.pages.help;

import org.jspecify.annotations.NullMarked;
