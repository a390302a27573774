/** The front door: home, how to be safer, and errors. */
@ApplicationModule(allowedDependencies = {"shared", "shared::store", "shared::web"})
@NullMarked
package org.niangjia.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
