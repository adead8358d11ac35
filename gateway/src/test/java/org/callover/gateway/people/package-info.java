/** Who gets in and who does not; entry: {@link org.callover.gateway.people.KeysIT}. */
package org.callover.gateway.people;
