package org.niangjia.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.IdentityTest;
import org.niangjia.identity.LittleTree;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A flood at the door: whoever cannot be served is told soon, and loses nothing. */
@IdentityTest
class BusyDoorTest {
    private static final int MORE_THAN_ARE_TRIES = 6;

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
    void aBusyDoorKeepsTheNameSaysSoAndCountsNoTry() throws Exception {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        passwords.places.acquireUninterruptibly(2);
        try (var threads = Executors.newFixedThreadPool(MORE_THAN_ARE_TRIES)) {
            var tries = Collections.nCopies(MORE_THAN_ARE_TRIES, (Callable<MvcTestResult>)
                    () -> staff.browser().signIn(officer.name(), "a secret of hers"));
            for (var answer : threads.invokeAll(tries)) {
                assertThat(answer.get())
                        .hasStatus(503)
                        .bodyText()
                        .contains("value=\"" + officer.name() + "\"", "现在登录的人太多")
                        .doesNotContain("a secret of hers");
            }
        } finally {
            passwords.places.release(2);
        }
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(303);
    }
}
