/** China's administrative divisions as of 2023-06-30, and finding a place as people type it. */
@ApplicationModule(allowedDependencies = {"shared", "shared::store", "shared::web"})
@NullMarked
package org.niangjia.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
