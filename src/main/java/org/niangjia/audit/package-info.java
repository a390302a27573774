/** Who did what to which record: written with the act, sealed each second, readable by the audit administrator. */
@ApplicationModule(allowedDependencies = {"shared", "shared::store", "shared::web", "vault", "installation"})
@NullMarked
package org.niangjia.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
