package org.niangjia.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.IdentityTest;
import org.niangjia.identity.LittleTree;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** A flood at the door: whoever cannot be served is told soon, and loses nothing. */
@IdentityTest
class BusyDoorTest {
    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Test
    void theQueueHasAnEnd() {
        var few = new Passwords(Duration.ofMillis(50));
        few.places.acquireUninterruptibly(2);
        assertThatExceptionOfType(Passwords.Busy.class).isThrownBy(() -> few.match("password", null));
        few.places.release(2);
        assertThat(few.match("password", few.encode("password"))).isTrue();
    }

    @Test
    void aBusyDoorKeepsTheNameAndSaysSo() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        passwords.places.acquireUninterruptibly(2);
        try {
            assertThat(staff.browser().signIn(officer.name(), "a secret of hers"))
                    .hasStatus(503)
                    .bodyText()
                    .contains("value=\"" + officer.name() + "\"", "现在登录的人太多")
                    .doesNotContain("a secret of hers");
        } finally {
            passwords.places.release(2);
        }
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(303);
    }
}
