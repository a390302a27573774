package org.niangjia.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.seat.Rosters.held;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Colleague;
import org.niangjia.identity.Role;
import org.niangjia.identity.SeatGrants;
import org.niangjia.identity.SeatGrants.Waiting;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Accounts follow seats; in counties where no other test writes down who sits there. */
@CountryTest
@Import(Rosters.class)
class AccountsOfSeatsTest {
    private static final OrganizationId CITY = Neighbourhood.at("1501");
    private static final OrganizationId COUNTY = Neighbourhood.at("150124");

    @Autowired
    SeatGrants grants;

    @Autowired
    SeatChanges changes;

    @Autowired
    Rosters rosters;

    @Autowired
    Accounts accounts;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    TestClock clock;

    private Officer officer;

    @BeforeEach
    void aChairOfTheCity() {
        clock.reset();
        officer = neighbourhood.officer(CITY, Role.CHAIR);
    }

    @Test
    void whoeverTakesSuchASeatWaitsForIt() {
        var clerk = rosters.clerk(officer, COUNTY);
        rosters.taken(officer, COUNTY, Rosters.somebody(), held("executive", Rosters.DAY));
        assertThat(waitingFor(CITY)).extracting(Waiting::seat).contains(clerk.value());
        assertThat(waitingFor(COUNTY)).isNotEmpty().allSatisfy(waiting -> {
            assertThat(waiting.role()).isEqualTo(Role.OFFICER);
            assertThat(waiting.position()).isEqualTo("clerk");
        });
        assertThat(waitingFor(Neighbourhood.at("150122"))).isEmpty();
    }

    @Test
    void theRoleEndsWithTheSeat() {
        var clerk = rosters.clerk(officer, COUNTY);
        var account = given(clerk, COUNTY);
        assertThat(waitingFor(COUNTY)).extracting(Waiting::seat).doesNotContain(clerk.value());
        assertThat(roster(COUNTY)).contains(account);
        changes.end(officer, clerk, 1, Rosters.DAY.plusDays(9), "she moved away");
        assertThat(roster(COUNTY)).doesNotContain(account);
        assertThat(accounts.displayNames(List.of(account))).containsKey(account);
    }

    @Test
    void soItDoesIfNobodyEverHadIt() {
        var clerk = rosters.clerk(officer, COUNTY);
        var account = given(clerk, COUNTY);
        changes.withdraw(officer, clerk, 1, "another woman");
        assertThat(roster(COUNTY)).doesNotContain(account);
    }

    /** It was written down that she left, and that was wrong. */
    @Test
    void whoeverHasItAgainWaitsAnew() {
        var clerk = rosters.clerk(officer, COUNTY);
        var account = given(clerk, COUNTY);
        changes.end(officer, clerk, 1, Rosters.DAY.plusDays(9), "she moved away");
        changes.correct(officer, clerk, 2, held("clerk", Rosters.DAY), "she did not");
        assertThat(roster(COUNTY)).doesNotContain(account);
        assertThat(waitingFor(COUNTY)).extracting(Waiting::seat).contains(clerk.value());
    }

    @Test
    void whoIsSomethingElseNowWorksThereNoMore() {
        var clerk = rosters.clerk(officer, COUNTY);
        var account = given(clerk, COUNTY);
        changes.correct(officer, clerk, 1, held("executive", Rosters.DAY), "she was never a clerk");
        assertThat(roster(COUNTY)).doesNotContain(account);
        assertThat(waitingFor(COUNTY)).extracting(Waiting::seat).doesNotContain(clerk.value());
    }

    /** Only what was corrected beside it changes. */
    @Test
    void aCorrectionOfItsDayTakesNothingFromHer() {
        var clerk = rosters.clerk(officer, COUNTY);
        var account = given(clerk, COUNTY);
        changes.correct(officer, clerk, 1, held("clerk", Rosters.DAY.plusDays(1)), "the document says so");
        assertThat(roster(COUNTY)).contains(account);
    }

    @Test
    void whatSheHoldsForAnotherSeatStays() {
        var who = Rosters.somebody("13947100124");
        var clerk = rosters.taken(officer, COUNTY, who, held("clerk", Rosters.DAY));
        var login = login(COUNTY);
        give(clerk.id().value(), login.account(), login.assignment());
        changes.end(officer, clerk.id(), 1, Rosters.DAY.plusDays(9), "a mistake");
        var again = rosters.takes(officer, COUNTY, clerk.person(), who, held("clerk", Rosters.DAY.plusDays(20)));
        var second = ((SeatOutcome.Done) again).seat();
        var fresh = login(COUNTY);
        for (var seat : List.of(clerk.id(), second)) {
            give(seat.value(), fresh.account(), fresh.assignment());
        }
        changes.correct(officer, clerk.id(), 2, held("clerk", Rosters.DAY).endingOn(Rosters.DAY.plusDays(10)), "later");
        assertThat(roster(COUNTY)).contains(fresh.account());
        changes.end(officer, second, 1, Rosters.DAY.plusDays(30), "she moved away");
        assertThat(roster(COUNTY)).doesNotContain(fresh.account());
    }

    /** A stand-in's, say, of the same woman at the same desk. */
    @Test
    void onlyTheRoleThatWasGivenForItEnds() {
        var clerk = rosters.clerk(officer, COUNTY);
        var login = login(COUNTY);
        give(clerk.value(), login.account(), new UUID(1, 2));
        changes.end(officer, clerk, 1, Rosters.DAY.plusDays(9), "she moved away");
        assertThat(roster(COUNTY)).contains(login.account());
    }

    @Test
    void anAccountThatFollowsSomebodyElsesSeatIsNotHers() {
        var hers = rosters.clerk(officer, COUNTY);
        var anothers = rosters.clerk(officer, COUNTY);
        var login = login(COUNTY);
        give(anothers.value(), login.account(), login.assignment());
        assertThat(grants.isAnothers(hers.value(), login.account())).isTrue();
        assertThat(grants.isAnothers(anothers.value(), login.account())).isFalse();
    }

    /** The security administrator ended it: whoever has the seat waits again. */
    @Test
    void whatWasEndedOtherwiseIsWaitedForAnew() {
        var clerk = rosters.clerk(officer, COUNTY);
        var login = login(COUNTY);
        give(clerk.value(), login.account(), login.assignment());
        assertThat(grants.isForASeat(login.assignment())).isTrue();
        grants.ended(login.assignment());
        assertThat(grants.isForASeat(login.assignment())).isFalse();
        assertThat(waitingFor(COUNTY)).extracting(Waiting::seat).contains(clerk.value());
    }

    /** As the security administrator's page does it. */
    private AccountId given(SeatId seat, OrganizationId at) {
        var login = login(at);
        give(seat.value(), login.account(), login.assignment());
        return login.account();
    }

    private void give(UUID seat, AccountId account, UUID assignment) {
        transactions.as(officer, () -> grants.given(officer, seat, account, assignment));
    }

    private Login login(OrganizationId at) {
        var account = neighbourhood.onDuty(at, Role.OFFICER).account();
        var assignment = rows.list("select id from identity.assignment where account_id = ?", account.value())
                .getFirst()
                .get("id");
        return new Login(account, (UUID) Objects.requireNonNull(assignment));
    }

    private List<AccountId> roster(OrganizationId at) {
        return accounts.roster(at).stream().map(Colleague::account).toList();
    }

    private List<Waiting> waitingFor(OrganizationId at) {
        var security = neighbourhood.officer(at, Role.SECURITY_ADMINISTRATOR);
        return grants.waiting(security.reach(Permission.MANAGE_ACCOUNTS).orElseThrow(), Locale.ENGLISH, 0, 1_000);
    }
}
