package org.niangjia.identity;

import static org.niangjia.identity.Authenticator.second;

import org.junit.jupiter.api.BeforeEach;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer who comes in by two things. */
abstract class AtTheSecondStep {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    Staff.Person officer;

    @BeforeEach
    void someone() {
        clock.reset();
        officer = staff.person(LittleTree.NORTH, Role.OFFICER);
    }

    MvcTestResult password(Browser browser) {
        return browser.signIn(officer.name(), Staff.PASSWORD);
    }

    Authenticator withPhone() {
        return Authenticator.setUp(staff.signedIn(officer), clock);
    }

    MvcTestResult enter(Browser browser, String factor) {
        return second(browser, password(browser), factor);
    }
}
