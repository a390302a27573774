package org.niangjia.organization;

import org.niangjia.shared.Permission;
import org.niangjia.shared.web.DeskPlace;
import org.niangjia.shared.web.NavItem.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrganizationParts {
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
}
