/**
 * What a figure in a text is about: its subject in the words that tell it from others, its place and its times. {@link
 * org.callover.kpi.prose.subject.Subject} is compared.
 */
@NullMarked
package org.callover.kpi.prose.subject;

import org.jspecify.annotations.NullMarked;
