/** Units outside the ladder of places: what there is in an area, how many women are in it, and which women's organisation it has. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::store",
            "shared::web",
            "audit",
            "measure",
            "identity",
            "organization",
            "vocabulary"
        })
@NullMarked
package org.niangjia.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
