/** Who gets in and who does not; entry: {@link org.callover.gateway.security.ApiKeysTest}. */
package org.callover.gateway.security;
