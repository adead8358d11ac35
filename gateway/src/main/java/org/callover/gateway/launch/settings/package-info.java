/** What the launcher was told, checked: a setting that cannot be right is a {@link org.callover.gateway.launch.settings.Refusal}. */
@NullMarked
package org.callover.gateway.launch.settings;

import org.jspecify.annotations.NullMarked;
