/**
 * One file holds the whole database, encrypted, and becomes an installation again: counted, compared, its audit record
 * verified, and without what was deleted since. Runs before and beside the application, without Spring.
 */
@ApplicationModule(allowedDependencies = {"shared", "vault", "installation", "audit", "consultation"})
@NullMarked
package org.niangjia.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
