package org.niangjia.architecture;

import org.junit.jupiter.api.Test;
import org.niangjia.Niangjia;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Niangjia.class).verify();
    }
}
