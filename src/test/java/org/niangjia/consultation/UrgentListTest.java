package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Request;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** What is urgent is found for certain, however many wait. */
@CountryTest
class UrgentListTest {
    /** A desk that no other test asks. */
    private static final OrganizationId DESK = Neighbourhood.at("152201103");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    Staff staff;

    @Test
    void theChipShowsAllThatIsUrgentAndNothingElse() throws InterruptedException {
        var own = AtDesk.of(neighbourhood, staff, DESK);
        var plain = ask(own.officer(), false);
        var urgent = ask(own.officer(), true);
        assertThat(Browser.body(own.browser().get("/desk"))).contains("href=\"/desk/urgent\"", "紧急的");
        assertThat(Browser.body(own.browser().get("/desk/urgent")))
                .contains("/desk/requests/" + urgent, "href=\"/desk?show=ours\"")
                .doesNotContain("/desk/requests/" + plain);
        assertThat(Browser.body(own.browser().get("/desk/urgent?lang=en")))
                .contains("Urgent", "what is due first is on top");
        acts.claim(own.officer(), urgent, 2);
        acts.answer(own.officer(), urgent, 3, "the answer");
        assertThat(Browser.body(own.browser().get("/desk/urgent"))).doesNotContain("/desk/requests/" + urgent);
    }

    @Test
    void partByPartNoneIsMissed() throws InterruptedException {
        var officer = neighbourhood.officer(DESK, Role.OFFICER);
        var urgent = List.of(ask(officer, true), ask(officer, true), ask(officer, true));
        ask(officer, false);
        var found = new ArrayList<RequestId>();
        var part = desk.urgent(officer, null, 1);
        while (part.last() != null) {
            part.requests().stream().map(Request.Summary::id).forEach(found::add);
            part = desk.urgent(officer, part.last(), 1);
        }
        assertThat(found).containsAll(urgent).doesNotHaveDuplicates();
        assertThat(desk.urgent(neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER), null, 1_000)
                        .requests())
                .extracting(Request.Summary::id)
                .doesNotContainAnyElementsOf(urgent);
    }

    private RequestId ask(Officer officer, boolean urgent) throws InterruptedException {
        var id = neighbourhood.id(neighbourhood.ask(DESK, "her words"));
        if (urgent) {
            acts.markUrgent(officer, id, 1, "he is back");
        }
        return id;
    }
}
