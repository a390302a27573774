package org.niangjia.identity;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Makes people for a test: each with a name of her own, so that tests in one world do not meet. */
public final class Staff {
    public static final String PASSWORD = "门前一棵大槐树,春天开花";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Viewer.Job TEST = new Viewer.Job("test");

    private final NewAccounts accounts;
    private final MockMvcTester mvc;
    private final TestClock clock;

    Staff(NewAccounts accounts, MockMvcTester mvc, TestClock clock) {
        this.accounts = accounts;
        this.mvc = mvc;
        this.clock = clock;
    }

    public record Person(AccountId account, String name, String displayName) {}

    public Person person(OrganizationId organization, Role role) {
        var number = NUMBER.incrementAndGet();
        var name = "person" + number;
        var displayName = "李" + number;
        var account = accounts.withPassword(TEST, new Newcomer(name, displayName, organization, role), PASSWORD);
        return new Person(account, name, displayName);
    }

    public void give(Person person, OrganizationId organization, Role role) {
        clock.advance(Duration.ofSeconds(1)); // the oldest role is the first
        accounts.assign(TEST, person.account(), organization, role);
    }

    public Browser signedIn(Person person) {
        return Browser.signedIn(mvc, person.name(), PASSWORD);
    }

    public Browser browser() {
        return new Browser(mvc);
    }
}
