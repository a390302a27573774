package org.niangjia.consultation.web.portal;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.niangjia.consultation.Follow;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Her pages in a browser of her own, and somebody on duty behind the door. */
abstract class HerBrowser {
    @Autowired
    Staff staff;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Follow follow;

    @Autowired
    TestClock clock;

    @Autowired
    MessageSource messages;

    Browser browser;

    @BeforeEach
    void someoneIsThere() {
        clock.reset();
        clock.advance(Duration.ofDays(30)); // whom other tests put on duty went home
        neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
        browser = staff.browser();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    String says(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
