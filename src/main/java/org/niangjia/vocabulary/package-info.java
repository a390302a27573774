/** What organisations, seats and units can be: vocabulary/*.yaml, checked when the program starts. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.niangjia.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
