/** The tests of the columns in memory. */
package org.callover.gateway.engine.column;
