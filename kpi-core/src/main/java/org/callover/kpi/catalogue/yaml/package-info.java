/**
 * YAML with places: a thin layer that checks for closed sets of keys and collects every fault instead of stopping at
 * the first. {@link org.callover.kpi.catalogue.yaml.YamlText} reads a text.
 */
@NullMarked
package org.callover.kpi.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
