package org.niangjia.consultation;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.beans.factory.annotation.Autowired;

/** One that has ended, and the chair who may keep it. */
abstract class OneToHold extends OneRequest {
    static final DeskOutcome DONE = new DeskOutcome.Done();

    @Autowired
    Holds holds;

    @Autowired
    HelpDoor door;

    @Autowired
    Staff staff;

    Officer chair;

    @BeforeEach
    void itHasEndedAndThereIsAChair() {
        chair = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.ADVISED, "the answer");
    }

    /** For as long as anybody may. */
    DeskOutcome hold(String why) {
        return holds.hold(chair, id, version(), Hold.longest(clock.instant()), why);
    }

    List<RequestId> held(Officer who) {
        return desk.held(who, null, 10_000).requests().stream()
                .map(Request.Summary::id)
                .toList();
    }
}
