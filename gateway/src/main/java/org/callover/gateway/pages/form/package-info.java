/** The fields of forms: the areas and periods that can be chosen, and what is wrong with what was chosen. */
@NullMarked
package org.callover.gateway.pages.form;

import org.jspecify.annotations.NullMarked;
