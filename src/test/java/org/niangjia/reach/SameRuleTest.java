package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.Rows;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Absent from the list ⇔ refused by every other way (safety.md 9), over requests that have wandered at random. */
@CountryTest
class SameRuleTest {
    private static final int REQUESTS = 40;
    private static final int ACTS = 400;
    private static final long SEED = 20_260_308;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private final Random chance = new Random(SEED);

    @Test
    void absentFromTheListMeansRefusedEverywhere() throws InterruptedException {
        clock.reset();
        var officers = officers();
        var requests = new ArrayList<RequestId>();
        for (var index = 0; index < REQUESTS; index++) {
            var place = any(Place.values());
            requests.add(neighbourhood.id(neighbourhood.ask(place.organization(), "request " + index)));
        }
        var done = 0;
        for (var act = 0; act < ACTS; act++) {
            done += wander(any(officers.toArray(Officer[]::new)), requests.get(chance.nextInt(REQUESTS)));
        }
        assertThat(done).as("acts that changed something").isGreaterThan(20);

        var seen = 0;
        var unexpected = new ArrayList<String>();
        for (var officer : officers) {
            var listed = desk.list(officer, Selection.of(State.NEW, State.values()), 0, 10_000).requests().stream()
                    .map(Request.Summary::id)
                    .toList();
            for (var id : requests) {
                var there = listed.contains(id);
                seen += there ? 1 : 0;
                ways(officer, id).forEach((way, found) -> {
                    if (found != there) {
                        unexpected.add("%s of %s: %s is %s, the list says %s"
                                .formatted(officer.role(), officer.organization(), way, found, there));
                    }
                });
            }
            desk.list(officer, Selection.of(State.NEW), 0, 1)
                    .waiting()
                    .forEach((state, counted) -> assertThat(desk.list(officer, Selection.of(state), 0, 10_000)
                                    .requests())
                            .hasSize(counted));
        }
        assertThat(unexpected).isEmpty();
        assertThat(seen).as("requests that someone sees").isGreaterThan(REQUESTS);
    }

    private Map<String, Boolean> ways(Officer officer, RequestId id) {
        return Map.of(
                "open", desk.open(officer, id).isPresent(),
                "has", desk.has(officer, id),
                "findByNumber", desk.findByNumber(officer, number(id)).isPresent(),
                // An outdated claim says that it changed; of what is out of reach not even that.
                "claim", !acts.claim(officer, id, -1).equals(new DeskOutcome.NotThere()));
    }

    private List<Officer> officers() {
        var officers = new ArrayList<Officer>();
        for (var place : Place.values()) {
            for (var role : List.of(Role.OFFICER, Role.OFFICER, Role.CHAIR, Role.SUPERVISOR)) {
                officers.add(neighbourhood.officer(place.organization(), role));
            }
        }
        return officers;
    }

    private int wander(Officer officer, RequestId id) {
        var version = (int) Objects.requireNonNull(rows.request(id).get("version"));
        var to = any(Place.values()).organization();
        var outcome = switch (chance.nextInt(8)) {
            case 0 -> acts.standAside(officer, id, version, to);
            case 1 -> acts.claim(officer, id, version);
            case 2 -> acts.answer(officer, id, version, "answer");
            case 3 -> acts.askBack(officer, id, version, "question");
            case 4 -> acts.markUrgent(officer, id, version, "why");
            case 5 -> acts.close(officer, id, version, Step.Outcome.ADVISED, "last words");
            case 6 -> acts.reopen(officer, id, version, "why");
            default -> acts.handOver(officer, id, version, to, "because");
        };
        return outcome instanceof DeskOutcome.Done ? 1 : 0;
    }

    private String number(RequestId id) {
        return String.valueOf(rows.request(id).get("number"));
    }

    @SafeVarargs
    private <T> T any(T... among) {
        return among[chance.nextInt(among.length)];
    }
}
