@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.niangjia.architecture.crooked.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
