package org.niangjia.consultation;

import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;

/** One officer at her desk, with her browser. */
record AtDesk(Officer officer, Browser browser) {
    static AtDesk of(Neighbourhood neighbourhood, Staff staff, OrganizationId organization) {
        var person = neighbourhood.onDuty(organization, Role.OFFICER);
        return new AtDesk(Neighbourhood.officer(person, organization, Role.OFFICER), staff.signedIn(person));
    }

    String page(RequestId id) {
        return Browser.body(browser.get("/desk/requests/" + id));
    }
}
