package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.DisablementStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class AccountsTest {
    private static final OrganizationId DESK = OrganizationId.seeded("test", "98");
    private static final OrganizationId RESET = OrganizationId.seeded("test", "95");
    private static final OrganizationId EMPTY = OrganizationId.seeded("test", "97");

    @Autowired
    Accounts accounts;

    @Autowired
    FirstAdministrators first;

    @Autowired
    DisablementStore disablements;

    @Autowired
    AccountStore store;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void deskIsOpenWhileSomeoneOnItsRosterCameIn() {
        var officer = staff.person(DESK, Role.OFFICER);
        var leader = staff.person(EMPTY, Role.LEADER);
        var asked = List.of(DESK, EMPTY);
        assertThat(accounts.staffedSince(asked, clock.instant(), Set.of())).isEmpty();

        var since = clock.instant();
        staff.signedIn(officer);
        staff.signedIn(leader);

        assertThat(accounts.staffedSince(asked, since, Set.of())).containsExactly(DESK);
        assertThat(accounts.staffedSince(asked, since.plus(Duration.ofSeconds(1)), Set.of()))
                .isEmpty();
        assertThat(accounts.roster(DESK))
                .containsExactly(new Colleague(officer.account(), officer.displayName(), since));
        assertThat(accounts.roster(EMPTY)).isEmpty();

        disablements.begin(viewer(leader.account()), officer.account(), Reason.LEFT);
        assertThat(accounts.staffedSince(asked, since, Set.of())).isEmpty();
        assertThat(accounts.roster(DESK)).isEmpty();
    }

    /** Her password was taken from her: until she has set a new one she answers nobody. */
    @Test
    void whoHasNoPasswordDoesNotKeepADeskOpen() {
        var officer = staff.person(RESET, Role.OFFICER);
        staff.signedIn(officer);
        assertThat(accounts.staffedSince(List.of(RESET), clock.instant(), Set.of()))
                .containsExactly(RESET);
        store.forgetPassword(officer.account());
        assertThat(accounts.staffedSince(List.of(RESET), clock.instant(), Set.of()))
                .isEmpty();
    }

    @Test
    void whoMustNotSeeItDoesNotOpenADesk() {
        var one = staff.person(LittleTree.SOUTH, Role.OFFICER);
        var since = clock.instant();
        staff.signedIn(one);
        var asked = List.of(LittleTree.SOUTH);
        assertThat(accounts.staffedSince(asked, since, Set.of())).containsExactly(LittleTree.SOUTH);
        assertThat(accounts.staffedSince(asked, since, Set.of(one.account()))).isEmpty();

        staff.signedIn(staff.person(LittleTree.SOUTH, Role.CHAIR));
        assertThat(accounts.staffedSince(asked, since, Set.of(one.account()))).containsExactly(LittleTree.SOUTH);
    }

    @Test
    void namesOfThoseWhoExist() {
        var one = staff.person(LittleTree.SOUTH, Role.OFFICER);
        var nobody = new AccountId(UUID.nameUUIDFromBytes(new byte[] {1}));

        assertThat(accounts.displayNames(List.of(one.account(), nobody)))
                .containsOnlyKeys(one.account())
                .containsValue(one.displayName());
    }

    @Test
    void firstAdministratorsComeToAnEmptyInstallationOnly() {
        staff.person(LittleTree.SOUTH, Role.OFFICER);

        assertThat(first.create(LittleTree.PROVINCE)).isEmpty();
    }

    private static Viewer.Officer viewer(AccountId account) {
        return new Viewer.Officer(account, "李", LittleTree.SOUTH, "OFFICER", Role.OFFICER.permissions());
    }
}
