package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.HelpDoor.Answer;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class HelpDoorTest extends AtTheDoor {
    @Autowired
    Organizations organizations;

    @Test
    void aShutDeskPassesItToTheNearestOpenOneAbove() throws Exception {
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        var shut = Neighbourhood.at("152201004");
        assertThat(door.ask(Neighbourhood.asked(shut, "…"), door.newFormToken()))
                .isInstanceOfSatisfying(Answer.Taken.class, taken -> {
                    assertThat(taken.by()).isEqualTo(Neighbourhood.ANCESTOR);
                    assertThat(taken.why()).isEqualTo(HelpDoor.Elsewhere.SHUT);
                });
        var below = organizations.children(Neighbourhood.OWN, 0, 50).stream()
                .filter(child -> !child.id().equals(Neighbourhood.DESCENDANT))
                .findFirst()
                .orElseThrow();
        assertThat(neighbourhood.ask(below.id(), "…").by()).isEqualTo(Neighbourhood.OWN);
    }

    @Test
    void whoSeesOnlyNumbersOpensNoDesk() throws Exception {
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        var place = Neighbourhood.at("152201002");
        neighbourhood.onDuty(place, Role.SUPERVISOR);
        assertThat(neighbourhood.ask(place, "…").by()).isEqualTo(Neighbourhood.ANCESTOR);
    }

    @Test
    void withNobodyUpToTheNationNothingIsTaken() throws Exception {
        clock.advance(Duration.ofDays(30));
        var before = requests();
        assertThat(door.ask(Neighbourhood.asked(Neighbourhood.at("11"), "…"), door.newFormToken()))
                .isInstanceOf(Answer.NobodyThere.class);
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void aDeskIsShutAfterThreeWorkingDaysWithoutSignIn() throws Exception {
        clock.set("2026-03-12T15:00"); // a Thursday
        var desk = Neighbourhood.at("150823");
        neighbourhood.onDuty(desk, Role.OFFICER);
        clock.set("2026-03-17T23:59"); // Friday, Monday, Tuesday
        assertThat(takenBy(desk)).isEqualTo(desk);
        clock.set("2026-03-18T00:00");
        assertThat(takenBy(desk)).isNotEqualTo(desk);
    }

    @Test
    void springFestivalShutsNoDesk() throws Exception {
        clock.set("2026-02-13T15:00");
        var desk = Neighbourhood.at("152223");
        neighbourhood.onDuty(desk, Role.OFFICER);
        clock.set("2026-02-24T20:00"); // worked in between: the Saturday before, and today
        assertThat(takenBy(desk)).isEqualTo(desk);
    }

    @Test
    void nothingOfHersIsInClear() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.asked(Neighbourhood.OWN, "canary-words"));
        var row = rows.request(neighbourhood.id(asking));
        assertThat(row.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "number",
                        "organization_id",
                        "state",
                        "assignee",
                        "due_on",
                        "version",
                        "token_hash",
                        "lookup",
                        "receipt_kept",
                        "wrapped_key",
                        "header",
                        "story",
                        "contact");
        assertThat(row.get("state")).isEqualTo("NEW");
        assertThat(row.values())
                .noneMatch(value ->
                        value instanceof byte[] bytes && new String(bytes, StandardCharsets.UTF_8).contains("canary"));
    }

    private OrganizationId takenBy(OrganizationId desk) throws InterruptedException {
        return switch (door.ask(Neighbourhood.asked(desk, "…"), door.newFormToken())) {
            case Answer.Taken taken -> taken.by();
            case Answer _ -> Neighbourhood.NATION;
        };
    }

    private long requests() {
        return (long) Objects.requireNonNull(rows.list("select count(*) as many from consultation.request")
                .getFirst()
                .get("many"));
    }
}
