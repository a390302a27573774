package org.niangjia.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.seat.Rosters.held;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Colleague;
import org.niangjia.identity.Role;
import org.niangjia.identity.SeatGrants;
import org.niangjia.identity.SeatGrants.Waiting;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
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
        assertThat(waitingFor(COUNTY)).allSatisfy(waiting -> {
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
        var again = rosters.takes(officer, Neighbourhood.at("150125"), clerk.person(), who, held("clerk", Rosters.DAY));
        var elsewhere = ((SeatOutcome.Done) again).seat();
        var account = given(clerk.id(), COUNTY);
        assertThat(waitingFor(Neighbourhood.at("150125")))
                .filteredOn(waiting -> waiting.seat().equals(elsewhere.value()))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.known()).isEqualTo(account));
        changes.end(officer, elsewhere, 1, Rosters.DAY.plusDays(9), "only here");
        assertThat(roster(COUNTY)).contains(account);
    }

    /** As the security administrator's page does it. */
    private AccountId given(SeatId seat, OrganizationId at) {
        var person = neighbourhood.onDuty(at, Role.OFFICER);
        grants.given(seat.value(), person.account());
        return person.account();
    }

    private List<AccountId> roster(OrganizationId at) {
        return accounts.roster(at).stream().map(Colleague::account).toList();
    }

    private List<Waiting> waitingFor(OrganizationId at) {
        var security = neighbourhood.officer(at, Role.SECURITY_ADMINISTRATOR);
        return grants.waiting(security.reach(Permission.MANAGE_ACCOUNTS).orElseThrow(), Locale.ENGLISH, 0, 1_000);
    }
}
