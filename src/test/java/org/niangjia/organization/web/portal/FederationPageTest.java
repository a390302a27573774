package org.niangjia.organization.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.PublicPage;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a federation says nothing of itself, the nearest above is heard, by name; the hotline is always there. */
@CountryTest
class FederationPageTest {
    private static final OrganizationId COUNTY = Neighbourhood.at("152222");
    private static final OrganizationId TOWN = Neighbourhood.at("152222100");

    @Autowired
    PublicPages pages;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Test
    void addressAndHoursOfTheNearestAboveStandThereByName() {
        assertThat(page("/federations/152222100")).contains("这里还没有填电话", "tel:12338\"><b>12338</b><span>全国妇女维权公益服务热线");
        write(COUNTY, "county-hall", "0482-0000003", "1-5 08:30-12:00");
        assertThat(page("/federations/152222100"))
                .contains("county-hall（这里还没有填，这是科尔沁右翼中旗妇女联合会的）")
                .containsPattern("8:30–12:00（这里还没有填，这是科尔沁右翼中旗妇女联合会的）")
                .contains("tel:0482-0000003".replace("-", ""), "<span>全国妇女维权公益服务热线");
        write(TOWN, "town-house", "", "");
        assertThat(page("/federations/152222100"))
                .contains("<dd>town-house</dd>")
                .doesNotContain("county-hall")
                .containsPattern("8:30–12:00（这里还没有填，这是科尔沁右翼中旗妇女联合会的）");
        assertThat(page("/federations/152222")).contains("<dd>county-hall</dd>");
    }

    private void write(OrganizationId organization, String address, String telephone, String hours) {
        pages.write(
                neighbourhood.officer(organization, Role.CHAIR),
                new PublicPage(organization, address, telephone, hours, ""));
    }

    private String page(String path) {
        return Browser.body(staff.browser().get(path, "Accept-Language", "zh-CN"));
    }
}
