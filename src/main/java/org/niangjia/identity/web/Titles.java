package org.niangjia.identity.web;

import java.util.Set;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.OfficerTitle;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** "乌兰哈达镇妇联 · 干部". */
@Component
class Titles implements OfficerTitle {
    private final OrganizationNames organizations;

    Titles(OrganizationNames organizations) {
        this.organizations = organizations;
    }

    @Override
    public String of(Viewer.Officer officer, Words words) {
        return title(officer.organization(), Role.valueOf(officer.role()), words);
    }

    String title(OrganizationId organization, Role role, Words words) {
        var name = organizations.names(Set.of(organization)).get(organization);
        var title = words.get(role.key());
        return name == null ? title : words.get("identity.role-at", name, title);
    }
}
