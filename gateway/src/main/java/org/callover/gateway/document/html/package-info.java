/**
 * Papers as HTML: one page that needs nothing else, or its content alone for a page around it. Start with
 * {@link org.callover.gateway.document.html.HtmlPaper}.
 *
 * <p>The page is a tree before it is a text: whatever the texts of a paper hold, they cannot become markup. Nothing in
 * it has a style of its own, so that a browser may be told to refuse every style but that of the page.
 */
@NullMarked
package org.callover.gateway.document.html;

import org.jspecify.annotations.NullMarked;
