package org.niangjia.consultation.web.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.Wordings;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the page of one opened request. */
@Component
class RequestScreen {
    private final DeskWords says;
    private final OpenedWords told;
    private final Wordings wordings;
    private final Desk desk;

    RequestScreen(DeskWords says, OpenedWords told, Wordings wordings, Desk desk) {
        this.desk = desk;
        this.says = says;
        this.told = told;
        this.wordings = wordings;
    }

    DeskPages.Opened page(
            DeskFrame frame,
            Officer officer,
            Request request,
            String typed,
            @Nullable String problem,
            boolean changed) {
        var words = frame.frame().words();
        var base = "/desk/requests/" + request.id();
        var error = problem == null ? null : words.get(problem);
        var answer = new Field(
                "text",
                words.get("consultation.desk.answer"),
                words.get("consultation.desk.answer.hint"),
                false,
                typed,
                error);
        var names = told.names(request);
        var isLeft = desk.isLeft(officer, request.state(), request.assignee());
        var state = isLeft ? State.NEW : request.state();
        return new DeskPages.Opened(
                frame,
                List.of(
                        new Crumb(
                                words.get("consultation.desk.title"),
                                frame.frame().link("/desk")),
                        new Crumb(request.number(), null)),
                base,
                request.version(),
                says.mark(state, request.header()),
                says.next(
                        state, request.header(), DeskWords.colleague(request.assignee(), officer, names, words), words),
                request.header().urgent(),
                wish(request, words),
                facts(request, names, words),
                beside(frame, officer, request),
                OpenedWords.story(request, words),
                ContactFacts.of(request, words),
                ContactFacts.contact(request).wanted(),
                told.talk(request, names, at -> says.at(at, words), words),
                told.steps(request, names, at -> says.at(at, words), words),
                can(request, officer, isLeft),
                answer,
                wordings.list(officer).stream()
                        .filter(each -> each.isAbout(request.header().topic()))
                        // What is about just this first; of both, the desk's own last, as it wrote them.
                        .sorted(Comparator.comparing(each -> each.topic() == null))
                        .map(each -> new DeskPages.Wording(each.id(), each.title(), each.body()))
                        .toList(),
                error == null ? List.of() : List.of(Problem.at(answer, error)),
                changed ? changed(request, typed, words) : null);
    }

    private String changed(Request request, String typed, Words words) {
        var who = OpenedWords.who(request.steps().getLast(), told.names(request), words);
        if (typed.isBlank()) {
            return words.get("consultation.desk.changed.seen", who);
        }
        var again = Transitions.after(request.state(), Act.ANSWERED).isPresent();
        return words.get(again ? "consultation.desk.changed" : "consultation.desk.changed.over", who);
    }

    private static DeskPages.Can can(Request request, Officer officer, boolean isLeft) {
        var state = request.state();
        var holds = officer.may(Permission.HOLD_REQUESTS);
        var held = request.header().hold() != null;
        return new DeskPages.Can(
                (state == State.NEW || isLeft)
                        && Transitions.after(state, Act.CLAIMED).isPresent(),
                Transitions.after(state, Act.ANSWERED).isPresent(),
                Transitions.after(state, Act.ASKED_BACK).isPresent(),
                !request.header().urgent()
                        && Transitions.after(state, Act.MARKED_URGENT).isPresent(),
                Transitions.after(state, Act.HANDED_OVER).isPresent(),
                Transitions.after(state, Act.STOOD_ASIDE).isPresent(),
                Transitions.after(state, Act.CLOSED).isPresent(),
                Transitions.after(state, Act.REOPENED).isPresent(),
                holds,
                holds && held,
                !OpenedWords.isHidden(request));
    }

    private List<Crumb> beside(DeskFrame frame, Officer officer, Request request) {
        return desk.ofTheSameMatter(officer, request).stream()
                .map(each -> new Crumb(each.number(), frame.frame().link("/desk/requests/" + each.id())))
                .toList();
    }

    /** The level that she chose; the page of a hand-over holds to it. */
    private static @Nullable String wish(Request request, Words words) {
        var lowest = request.header().lowest();
        return lowest == null ? null : words.get("consultation.desk.wish." + DeskWords.key(lowest));
    }

    private List<Item> facts(Request request, Map<AccountId, String> names, Words words) {
        var facts = new ArrayList<Item>();
        facts.add(new Item(words.get("consultation.desk.fact.number"), request.number()));
        if (!OpenedWords.isHidden(request)) {
            facts.add(new Item(words.get("consultation.desk.fact.topic"), says.topic(request.header(), words)));
            facts.add(new Item(
                    words.get("consultation.desk.fact.place"),
                    says.place(request.header()).orElseGet(() -> words.get("consultation.desk.place-unsaid"))));
        }
        facts.add(new Item(
                words.get("consultation.desk.fact.name"),
                ContactFacts.orUnsaid(request.story().name(), words)));
        facts.add(new Item(
                words.get("consultation.desk.fact.received"),
                says.at(request.header().receivedAt(), words)));
        if (request.state().isOpen()) {
            facts.add(new Item(
                    words.get("consultation.desk.fact.due"),
                    says.at(request.header().dueAt(), words)));
        }
        facts.add(new Item(
                words.get("consultation.desk.fact.officer"),
                request.assignee() == null
                        ? words.get("consultation.desk.next.new")
                        : names.get(new AccountId(request.assignee()))));
        if (request.header().helped() != null) {
            facts.add(new Item(
                    words.get("consultation.desk.fact.helped"),
                    words.get("consultation.helped."
                            + DeskWords.key(request.header().helped()))));
        }
        var hold = request.header().hold();
        if (hold != null) {
            facts.add(new Item(
                    words.get("consultation.desk.fact.held"),
                    words.get(
                            "consultation.desk.held.since",
                            says.at(hold.since(), words),
                            says.date(hold.until(), words))));
        }
        if (request.header().isErased()) {
            facts.add(new Item(words.get("consultation.desk.fact.erased"), words.get("consultation.desk.erased.line")));
        }
        return facts;
    }
}
