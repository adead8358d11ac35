/**
 * What all pages have in common: their frame, their templates, their style, and errors as pages. Each page has a package
 * of its own below this one. A page asks the same questions as the API and computes nothing.
 *
 * <p>Start with {@link org.callover.gateway.pages.PageAnswers}.
 */
@NullMarked
package org.callover.gateway.pages;

import org.jspecify.annotations.NullMarked;
