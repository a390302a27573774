/** Accounts of officers and administrators, the roles they hold at an organisation, and their sessions. */
@ApplicationModule(allowedDependencies = {"shared", "shared::store", "shared::web", "vault", "audit"})
@NullMarked
package org.niangjia.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
