package org.niangjia.reach;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.Duties;
import org.niangjia.consultation.Follow;
import org.niangjia.consultation.HelpDoor;
import org.niangjia.consultation.Holds;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.Rows;
import org.niangjia.consultation.Wordings;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Wording;
import org.niangjia.identity.Role;
import org.niangjia.seat.Posts;
import org.niangjia.seat.Rosters;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.unit.UnitLists;

/** Makes the records that a line of the table speaks of, all at {@link Place#OWN}. */
public final class Records {
    private final Neighbourhood neighbourhood;
    private final DeskActs acts;
    private final Holds holds;
    private final HelpDoor door;
    private final Wordings wordings;
    private final Duties duties;
    private final InstantSource clock;
    private final Follow follow;
    private final Rosters rosters;
    private final Posts posts;
    private final UnitLists unitLists;
    private final Rows rows;
    private final Map<String, Map<String, String>> shared = new HashMap<>();

    private @Nullable Officer preparing;

    Records(
            Neighbourhood neighbourhood,
            DeskActs acts,
            Holds holds,
            HelpDoor door,
            Wordings wordings,
            Duties duties,
            InstantSource clock,
            Follow follow,
            Rosters rosters,
            Posts posts,
            UnitLists unitLists,
            Rows rows) {
        this.neighbourhood = neighbourhood;
        this.acts = acts;
        this.holds = holds;
        this.door = door;
        this.wordings = wordings;
        this.duties = duties;
        this.clock = clock;
        this.follow = follow;
        this.rosters = rosters;
        this.posts = posts;
        this.unitLists = unitLists;
        this.rows = rows;
    }

    /** One set of records a line for all who are refused: at the end they are as they were. */
    Map<String, String> untouched(Line line) throws InterruptedException {
        var kind = line.state()
                + (needs("wording", line) ? " and a wording" : "")
                + (needs("duty", line) ? " and a duty" : "")
                + (needsSeat(line) ? " and a seat" : "")
                + (needs("clerk", line) ? " and a clerk" : "")
                + (needsPost(line) ? " and a post" : "")
                + (needs("unit", line) ? " and a unit" : "");
        var made = shared.get(kind);
        if (made == null) {
            made = fresh(line);
            shared.put(kind, made);
        }
        return made;
    }

    Iterable<Map<String, String>> allUntouched() {
        return shared.values();
    }

    /** What the braces of a line stand for. */
    Map<String, String> fresh(Line line) throws InterruptedException {
        return fresh(line, null);
    }

    /** The same, of a woman whom this officer knows: he stood aside before anything else happened. */
    Map<String, String> fresh(Line line, @Nullable Officer aside) throws InterruptedException {
        var made = new HashMap<String, String>();
        var officer = line.path().contains("{account}") || preparing == null
                ? neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER)
                : preparing;
        if (!line.path().contains("{account}")) {
            preparing = officer; // a password costs more than all the rest
        }
        made.put("token", door.newFormToken());
        made.put("organization", Neighbourhood.OWN.toString());
        made.put("until", WorkingCalendar.day(clock.instant()).toString());
        made.put("receiver", Neighbourhood.ANCESTOR.toString());
        made.put("account", officer.account().toString());
        made.put("assignment", seat(officer.account()));
        made.put("foreign-seat", made.get("assignment"));
        if (needs("duty", line)) {
            var today = DueTimes.dutyDay(clock.instant());
            duties.arrange(officer, officer.account(), today, today, true);
            made.put("duty", duties.today(officer).getLast().id().toString());
        }
        if (needs("wording", line)) {
            wordings.add(officer, new Wording.Draft("title", "body"));
            made.put("wording", wordings.list(officer).getLast().id().toString());
        }
        if (needsSeat(line)) {
            var seat = rosters.taken(officer, Neighbourhood.OWN, "13000000009");
            made.put("held", seat.id().toString());
            made.put("person", seat.person().toString());
        }
        if (needs("clerk", line)) {
            made.put("clerk", rosters.clerk(officer, Neighbourhood.OWN).toString());
        }
        if (needsPost(line)) {
            var opening = posts.stated(officer, Neighbourhood.OWN);
            var candidate = posts.proposed(officer, opening);
            posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
            made.put("opening", opening.id().toString());
            made.put("candidate", candidate.id().toString());
        }
        if (needs("unit", line)) {
            var belonging = unitLists.joined(officer, Neighbourhood.OWN);
            made.put("unit", belonging.unit().toString());
            made.put("belonging", belonging.id().toString());
        }
        if (!line.state().equals("-")) {
            var asking = neighbourhood.ask(Neighbourhood.OWN, "words");
            var id = neighbourhood.id(asking);
            if (aside != null) {
                acts.standAside(aside, id, version(id), Neighbourhood.OWN);
            }
            bring(officer, id, line.state());
            made.put("code", asking.code().digits());
            made.put("request", id.toString());
            made.put("version", String.valueOf(version(id)));
        }
        return made;
    }

    private static boolean needsSeat(Line line) {
        return needs("held", line) || needs("person", line);
    }

    private static boolean needsPost(Line line) {
        return needs("opening", line) || needs("candidate", line);
    }

    private static boolean needs(String record, Line line) {
        return (line.path() + line.form()).contains("{" + record + "}");
    }

    Asking asking() throws InterruptedException {
        return neighbourhood.ask(Neighbourhood.OWN, "words");
    }

    /** She has had it deleted while it is held as evidence. */
    RequestId erased(String words) throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, words);
        var id = neighbourhood.id(asking);
        bring(neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER), id, "HELD");
        follow.delete(neighbourhood.visit(asking));
        return id;
    }

    String seat(AccountId account) {
        return String.valueOf(rows.list("select id from identity.assignment where account_id = ?", account.value())
                .getFirst()
                .get("id"));
    }

    int version(RequestId id) {
        return (int) Objects.requireNonNull(rows.request(id).get("version"));
    }

    private void bring(Officer officer, RequestId id, String state) {
        if (!state.equals("NEW")) {
            acts.claim(officer, id, version(id));
        }
        if (state.equals("ANSWERED")) {
            acts.answer(officer, id, version(id), "answer");
        }
        if (state.equals("CLOSED")) {
            acts.close(officer, id, version(id), Step.Outcome.SOLVED, "done");
        }
        if (state.equals("HELD")) {
            holds.hold(
                    neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR),
                    id,
                    version(id),
                    Hold.longest(clock.instant()),
                    "police");
        }
    }
}
