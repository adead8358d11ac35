/**
 * Which definitions are in force: the texts of officers with those of the war and its modules, checked together, and the
 * definitions folder. Start at {@link org.callover.gateway.engine.definition.DefinitionCheck}.
 */
@NullMarked
package org.callover.gateway.engine.definition;

import org.jspecify.annotations.NullMarked;
