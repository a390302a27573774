package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.niangjia.support.Browser;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The security administrator's pages, as the tests of several subjects use them. */
final class AccountsDesk {
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");

    private AccountsDesk() {}

    static Browser administrator(Staff staff) {
        var browser = staff.signedIn(staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR));
        browser.get("/desk/accounts");
        return browser;
    }

    static String page(Staff.Person person) {
        return "/desk/accounts/" + person.account();
    }

    static int give(Browser browser, Staff.Person person, String role) {
        return browser.post(
                        page(person) + "/assignments",
                        "role",
                        role,
                        "reason",
                        "APPOINTED",
                        "place",
                        LittleTree.COUNTY.toString())
                .getResponse()
                .getStatus();
    }

    static String code(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        var found = CODE.matcher(Browser.body(result));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
