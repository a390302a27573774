/** The tree of organisations; what each says of itself; how far a permission reaches in it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::store",
            "shared::web",
            "vocabulary",
            "region",
            "audit",
            "measure",
            "identity"
        })
@NullMarked
package org.niangjia.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
