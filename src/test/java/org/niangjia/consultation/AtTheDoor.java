package org.niangjia.consultation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.niangjia.identity.Role;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The public door, and somebody on duty behind it. */
abstract class AtTheDoor {
    @Autowired
    HelpDoor door;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @BeforeEach
    void someoneIsThere() {
        clock.reset();
        neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
    }

    @AfterEach
    void now() {
        clock.reset();
    }
}
