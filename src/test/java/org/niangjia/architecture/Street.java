package org.niangjia.architecture;

import java.util.List;

/** The order of the modules, from the ground up: each stands on those before it (ARCHITECTURE.md). */
final class Street {
    static final List<String> MODULES = List.of(
            "shared",
            "vault",
            "installation",
            "vocabulary",
            "region",
            "audit",
            "measure",
            "identity",
            "organization",
            "person",
            "seat",
            "unit",
            "consultation",
            "channel",
            "backup",
            "portal",
            "demonstration");

    private Street() {}
}
