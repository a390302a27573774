/** The front door: home, how to be safer, privacy, errors, and the quick way out. */
@ApplicationModule(allowedDependencies = {"shared", "shared::web"})
@NullMarked
package org.niangjia.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
