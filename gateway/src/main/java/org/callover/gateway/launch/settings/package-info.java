/** The launcher's settings, checked: a wrong setting is a {@link org.callover.gateway.launch.settings.Refusal}. */
@NullMarked
package org.callover.gateway.launch.settings;

import org.jspecify.annotations.NullMarked;
