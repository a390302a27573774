package org.niangjia.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.seat.Rosters.held;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.person.Born;
import org.niangjia.person.IdentityNumber;
import org.niangjia.person.NewPerson;
import org.niangjia.person.People;
import org.niangjia.person.PersonId;
import org.niangjia.person.Sex;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One person is written down once, and her number is read where it was written down. */
@CountryTest
@Import(Rosters.class)
class NewcomersTest {
    private static final OrganizationId CITY = Neighbourhood.at("1506");
    private static final OrganizationId COUNTY = Neighbourhood.at("150602");
    private static final OrganizationId OTHER = Neighbourhood.at("150603");
    private static final Held SEAT = held("executive", Rosters.DAY);

    /** Of a place that there is not. */
    private static final IdentityNumber CARD =
            IdentityNumber.typed("999999198003010023").orElseThrow();

    private static final IdentityNumber CARD_OF_HERS =
            IdentityNumber.typed("999999198504010021").orElseThrow();

    @Autowired
    Newcomers newcomers;

    @Autowired
    SeatChanges changes;

    @Autowired
    Rosters rosters;

    @Autowired
    People people;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer officer;
    private Officer elsewhere;

    @BeforeEach
    void oneOfTheCityAndOneOfAnotherCounty() {
        clock.reset();
        officer = neighbourhood.officer(CITY, Role.CHAIR);
        elsewhere = neighbourhood.officer(OTHER, Role.CHAIR);
    }

    @Test
    void whoIsKnownIsFoundBeforeSheIsWrittenDownAnew() {
        var name = Rosters.name();
        var born = new Born(1980, 3);
        var known = rosters.taken(officer, COUNTY, new NewPerson(name, Sex.WOMAN, born, CARD, "13000000001"), SEAT)
                .person();
        assertThat(alike(OTHER, name, born, "")).containsExactly(known);
        assertThat(alike(OTHER, name, new Born(1980, null), "")).containsExactly(known);
        assertThat(alike(OTHER, name, new Born(1981, 3), "")).isEmpty();
        assertThat(alike(OTHER, name, null, "13000000001")).containsExactly(known);
        assertThat(alike(OTHER, "安素霞", null, "13000000001")).isEmpty();
        assertThat(alike(OTHER, name, null, "")).isEmpty();
        assertThat(alike(COUNTY, name, null, "")).containsExactly(known);
        var byCard = new NewPerson("安素霞", Sex.WOMAN, null, CARD, "");
        assertThat(newcomers.alike(officer, OTHER, byCard).certain()).isTrue();
        assertRefused(rosters.take(officer, OTHER, byCard, SEAT), "seat.who.identity.other-name");
        var sameName = new NewPerson(name, Sex.WOMAN, null, CARD, "");
        assertRefused(rosters.take(officer, OTHER, sameName, SEAT), "seat.refusal.known");
        assertThat(rows.acts(known.value())).isEmpty();
        newcomers.alike(elsewhere, OTHER, byCard);
        assertThat(rows.acts(known.value())).containsExactly("person.found done");
    }

    /** Whoever is chosen by an id of no page of hers, and whoever was not offered when she said "none of them". */
    @Test
    void onlyWhoWasOfferedIsChosen() {
        var seat = rosters.taken(officer, COUNTY, "");
        var said = Rosters.somebody();
        assertRefused(
                changes.take(officer, OTHER, new Whom(said, seat.person(), Set.of()), SEAT),
                "seat.refusal.other-person");
        var again = new NewPerson(people.get(seat.person()).name(), Sex.WOMAN, null, null, "");
        assertRefused(changes.take(officer, COUNTY, Whom.unknown(again), SEAT), "seat.refusal.known");
        var another = new Whom(again, null, Set.of(seat.person()));
        assertThat(changes.take(officer, COUNTY, another, SEAT)).isInstanceOf(SeatOutcome.Done.class);
    }

    @Test
    void theSameFormSentTwiceMakesOneOfHer() throws Exception {
        var she = Whom.unknown(Rosters.somebody());
        var ready = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<SeatOutcome> one = () -> {
                ready.await();
                return changes.take(officer, COUNTY, she, SEAT);
            };
            var outcomes = threads.invokeAll(List.of(one, one)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(SeatOutcome.Done.class)
                    .contains(new SeatOutcome.Refused("seat.refusal.known"));
        }
    }

    /** Whoever has to reach her reads what was written down there; nobody else, and each reading is kept. */
    @Test
    void aTelephoneNumberBelongsToWhereItWasWrittenDown() {
        var newcomer = new NewPerson(Rosters.name(), Sex.WOMAN, null, CARD_OF_HERS, "13000000002");
        var she = rosters.taken(officer, COUNTY, newcomer, SEAT).person();
        assertThat(people.telephones(officer, she)).containsExactly("13000000002");
        assertThat(people.telephones(elsewhere, she)).isEmpty();
        assertThat(people.telephones(neighbourhood.officer(CITY, Role.ORGANIZER), she))
                .isEmpty();
        var name = people.get(she).name();
        assertRefused(
                rosters.takes(elsewhere, OTHER, she, new NewPerson(name, Sex.WOMAN, null, null, ""), SEAT),
                "seat.refusal.other-person");
        rosters.takes(officer, OTHER, she, new NewPerson(name, Sex.WOMAN, null, CARD_OF_HERS, ""), SEAT);
        assertThat(people.telephones(elsewhere, she)).isEmpty();
        assertThat(people.hasTelephone(elsewhere, she)).isFalse();
        assertThat(rows.acts(she.value()))
                .containsExactly(
                        "person.telephone-read done",
                        "person.telephone-read refused",
                        "person.telephone-read refused",
                        "person.telephone-read refused");
        var said = new NewPerson(name, Sex.WOMAN, null, CARD_OF_HERS, "13000000008");
        assertThat(rosters.takes(elsewhere, OTHER, she, said, held("representative", Rosters.DAY)))
                .isInstanceOf(SeatOutcome.Done.class);
        assertThat(people.telephones(elsewhere, she)).containsExactly("13000000008");
        assertThat(people.telephones(officer, she)).containsExactlyInAnyOrder("13000000002", "13000000008");
    }

    private List<PersonId> alike(OrganizationId at, String name, @Nullable Born born, String telephone) {
        return List.copyOf(newcomers
                .alike(officer, at, new NewPerson(name, Sex.WOMAN, born, null, telephone))
                .ids());
    }

    private static void assertRefused(SeatOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new SeatOutcome.Refused(key));
    }
}
