package org.niangjia.audit;

import org.niangjia.shared.Permission;
import org.niangjia.shared.web.DeskPlace;
import org.niangjia.shared.web.NavItem.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class AuditParts {
    @Bean
    DeskPlace recordPlace() {
        return new DeskPlace(60, Icon.RECORDS, "audit.place.record", "/desk/audit", true, Permission.READ_AUDIT);
    }
}
