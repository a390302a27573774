package org.niangjia.proof.input;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Wordings;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Wording;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;

/** Somebody in each role, a woman with a receipt, a stranger; and requests in every state, so that their pages are full. */
final class Stage {
    private static final String STRANGER = "nobody";
    private static final String RECEIPT = "receipt holder";

    private final Neighbourhood neighbourhood;
    private final Staff staff;
    private final DeskActs acts;
    private final Wordings wordings;
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private @Nullable Officer acting;

    Stage(Neighbourhood neighbourhood, Staff staff, DeskActs acts, Wordings wordings) {
        this.neighbourhood = neighbourhood;
        this.staff = staff;
        this.acts = acts;
        this.wordings = wordings;
    }

    /** A new scene: what the inputs before have closed, handed on and signed out is there again. */
    List<Guest> set(Wire wire, List<Route> routes) throws IOException, InterruptedException {
        furnish();
        look(new Visitor(STRANGER, wire), routes, true);
        look(receiptHolder(wire), routes, false);
        for (var role : Role.values()) {
            var guest = guests.get(role.name());
            var visitor = guest == null ? new Visitor(role.name(), wire) : guest.visitor();
            look(isIn(visitor) ? visitor : signedIn(role, wire), routes, false);
        }
        return List.copyOf(guests.values());
    }

    /** Whoever was signed out or shut out meanwhile comes in again; what she saw stays as it is. */
    List<Guest> revived(Wire wire) throws IOException {
        for (var role : Role.values()) {
            var guest = guests.get(role.name());
            if (guest != null && !isIn(guest.visitor())) {
                guests.put(role.name(), new Guest(signedIn(role, wire), guest.seen()));
            }
        }
        return List.copyOf(guests.values());
    }

    private void look(Visitor visitor, List<Route> routes, boolean sends) throws IOException {
        guests.put(visitor.name(), new Guest(visitor, Seen.by(visitor, routes, sends)));
    }

    private void furnish() throws InterruptedException {
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        var officer = acting == null ? neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER) : acting;
        acting = officer;
        wordings.add(officer, new Wording.Draft("title", "body"));
        for (var state = 0; state < 4; state++) {
            var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "words"));
            if (state > 0) {
                acts.claim(officer, id, neighbourhood.version(officer, id));
            }
            if (state == 2) {
                acts.answer(officer, id, neighbourhood.version(officer, id), "answer");
            }
            if (state == 3) {
                acts.close(officer, id, neighbourhood.version(officer, id), Step.Outcome.SOLVED, "done");
            }
        }
    }

    private Visitor receiptHolder(Wire wire) throws IOException, InterruptedException {
        var visitor = new Visitor(RECEIPT, wire);
        var code = neighbourhood.ask(Neighbourhood.OWN, "words").code().digits();
        expect(303, visitor.post("/follow", "code", code));
        return visitor;
    }

    private Visitor signedIn(Role role, Wire wire) throws IOException {
        var person = neighbourhood.onDuty(place(role), role);
        if (role == Role.CHAIR) {
            staff.give(person, Neighbourhood.SIBLING, Role.OFFICER); // somebody has a role to switch to
        }
        var visitor = new Visitor(role.name(), wire);
        visitor.get("/sign-in");
        expect(303, visitor.post("/sign-in", "username", person.name(), "password", Staff.PASSWORD));
        return visitor;
    }

    private static boolean isIn(Visitor visitor) throws IOException {
        return visitor.get("/desk/me").status() == 200;
    }

    private static OrganizationId place(Role role) {
        return switch (role) {
            case CHAIR, OFFICER -> Neighbourhood.OWN;
            case SUPERVISOR, LEADER, SECURITY_ADMINISTRATOR, ORGANIZER -> Neighbourhood.ANCESTOR;
            case SYSTEM_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> Neighbourhood.NATION;
        };
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("got " + answer.status() + ": " + answer.head());
        }
    }
}
