/** An invented little world at real places: Ulanhot and above. Never part of an installation for real use. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::store",
            "audit",
            "identity",
            "organization",
            "person",
            "seat",
            "unit",
            "consultation",
            "vault"
        })
@NullMarked
package org.niangjia.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
