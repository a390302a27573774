@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.niangjia.architecture.crooked.roof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
