/** Values that every module speaks in: typed ids, the viewer, reach, the calendar of working days. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.niangjia.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
