/**
 * A woman asks for help without an account and follows it with a receipt; officers answer from their desk. One
 * request is one woman's secret: it never becomes a public demand without her own act.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::store",
            "shared::web",
            "vault",
            "installation",
            "region",
            "audit",
            "measure",
            "identity",
            "organization"
        })
@NullMarked
package org.niangjia.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
