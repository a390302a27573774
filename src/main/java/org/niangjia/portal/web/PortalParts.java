package org.niangjia.portal.web;

import java.util.Set;
import org.niangjia.shared.web.SameForEveryone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PortalParts {
    private static final Set<String> PAGES = Set.of("/", "/safety");

    @Bean
    SameForEveryone portalPages() {
        return PAGES::contains;
    }
}
