/** Every page in every way that people look at it; {@code mvn -Ppages verify} runs these tests, the usual command does not. */
@NullMarked
package org.callover.gateway.pages.matrix;

import org.jspecify.annotations.NullMarked;
