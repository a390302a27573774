/**
 * The one room where secrets are handled: keys, encryption, keyed hashes, receipt codes, sealed tokens (safety 4, 16).
 * Plain Java. Flat on purpose: what is not public here is reachable by nobody else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.niangjia.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
