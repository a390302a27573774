package org.niangjia.identity.web;

import org.niangjia.shared.Permission;
import org.niangjia.shared.web.DeskPlace;
import org.niangjia.shared.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the desk. */
@Configuration
class Places {
    @Bean
    DeskPlace accountsPlace() {
        return new DeskPlace(
                40, NavItem.Icon.PEOPLE, "identity.place.accounts", "/desk/accounts", true, Permission.MANAGE_ACCOUNTS);
    }

    @Bean
    DeskPlace mePlace() {
        return new DeskPlace(90, NavItem.Icon.ME, "identity.place.me", "/desk/me", true, null);
    }
}
