package org.niangjia.organization;

import org.niangjia.shared.Permission;
import org.niangjia.shared.web.DeskPlace;
import org.niangjia.shared.web.NavItem.Icon;
import org.niangjia.shared.web.SameForEveryone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrganizationParts {
    private static final String PAGES = "/federations/";

    @Bean
    SameForEveryone federationPages() {
        return path -> path.startsWith(PAGES) && path.indexOf('/', PAGES.length()) < 0;
    }

    @Bean
    DeskPlace ownPlace() {
        return new DeskPlace(
                20,
                Icon.ORGANIZATION,
                "organization.place.own",
                "/desk/organization",
                true,
                Permission.EDIT_PUBLIC_PAGE);
    }

    @Bean
    DeskPlace tree() {
        return new DeskPlace(
                37, Icon.TREE, "organization.place.tree", "/desk/organizations", false, Permission.SEE_TREE);
    }
}
