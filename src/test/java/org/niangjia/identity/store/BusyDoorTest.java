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
import org.niangjia.support.TestClock;
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

    @Autowired
    TestClock clock;

    /** OWASP's cheat sheet: Argon2id, 19 MiB, two passes. */
    @Test
    void whatIsStoredIsCostlyAndSaysHow() {
        assertThat(passwords.encode(Staff.PASSWORD).hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theQueueHasAnEnd() {
        var few = new Passwords(Duration.ofMillis(50));
        few.places.acquireUninterruptibly(2);
        assertThatExceptionOfType(Passwords.Busy.class).isThrownBy(() -> few.match("password", null));
        few.places.release(2);
        assertThat(few.match("password", few.encode("password").hash())).isTrue();
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

    @Test
    void aFormThatWaitsToBeConfirmedGoesOnWaiting() {
        var desk = staff.signedIn(staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR));
        desk.get("/desk/accounts");
        clock.advance(Duration.ofMinutes(10));
        passwords.places.acquireUninterruptibly(2);
        try {
            assertThat(desk.post("/desk/accounts/new", "displayName", "王等", "confirmation", Staff.PASSWORD))
                    .hasStatus(503)
                    .bodyText()
                    .contains("现在登录的人太多", "name=\"displayName\" value=\"王等\"", "name=\"confirmation\"")
                    .doesNotContain(Staff.PASSWORD);
        } finally {
            passwords.places.release(2);
            clock.reset();
        }
    }

    /** The code of a new account is derived, too: what she filled in comes back with the page that says so. */
    @Test
    void whatSheWroteComesBackWithTheNotice() {
        var desk = staff.signedIn(staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR));
        desk.get("/desk/accounts");
        passwords.places.acquireUninterruptibly(2);
        try {
            assertThat(desk.post(
                            "/desk/accounts/new",
                            "displayName",
                            "王写",
                            "signInName",
                            "wangxie",
                            "role",
                            "OFFICER",
                            "place",
                            LittleTree.SOUTH.toString()))
                    .hasStatus(503)
                    .bodyText()
                    .contains("现在登录的人太多", "王写");
        } finally {
            passwords.places.release(2);
        }
    }
}
