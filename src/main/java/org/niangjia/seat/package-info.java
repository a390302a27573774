/** Who was what, where, from when to when, and how she came to it; "who was chair on that day" always has an answer. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::store",
            "shared::web",
            "audit",
            "identity",
            "measure",
            "person",
            "organization",
            "vocabulary"
        })
@NullMarked
package org.niangjia.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
