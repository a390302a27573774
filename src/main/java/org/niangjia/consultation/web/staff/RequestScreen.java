package org.niangjia.consultation.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.Wordings;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Message.Author;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Phone;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the page of one opened request. */
@Component
class RequestScreen {
    private final DeskWords says;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Wordings wordings;

    RequestScreen(DeskWords says, Accounts accounts, Organizations organizations, Wordings wordings) {
        this.says = says;
        this.accounts = accounts;
        this.organizations = organizations;
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
        var names = names(request);
        return new DeskPages.Opened(
                frame,
                List.of(
                        new Crumb(
                                words.get("consultation.desk.title"),
                                frame.frame().link("/desk")),
                        new Crumb(request.number(), null)),
                base,
                request.version(),
                says.mark(request.state(), request.header()),
                says.next(
                        request.state(),
                        request.header(),
                        DeskWords.colleague(request.assignee(), officer, names, words),
                        words),
                request.header().urgent(),
                wish(request, words),
                facts(request, names, words),
                request.story().words(),
                contact(request.contact(), words),
                request.contact().wanted(),
                talk(request, names, words),
                steps(request, names, words),
                can(request),
                answer,
                wordings.list(officer).stream()
                        .map(each -> new DeskPages.Wording(each.id(), each.title(), each.body()))
                        .toList(),
                error == null ? List.of() : List.of(Problem.at(answer, error)),
                changed ? changed(request, typed, words) : null);
    }

    private String changed(Request request, String typed, Words words) {
        var who = who(request.steps().getLast(), names(request), words);
        if (typed.isBlank()) {
            return words.get("consultation.desk.changed.seen", who);
        }
        var again = Transitions.after(request.state(), Act.ANSWERED).isPresent();
        return words.get(again ? "consultation.desk.changed" : "consultation.desk.changed.over", who);
    }

    private static DeskPages.Can can(Request request) {
        var state = request.state();
        return new DeskPages.Can(
                state == State.NEW && Transitions.after(state, Act.CLAIMED).isPresent(),
                Transitions.after(state, Act.ANSWERED).isPresent(),
                Transitions.after(state, Act.ASKED_BACK).isPresent(),
                !request.header().urgent()
                        && Transitions.after(state, Act.MARKED_URGENT).isPresent(),
                Transitions.after(state, Act.HANDED_OVER).isPresent(),
                Transitions.after(state, Act.STOOD_ASIDE).isPresent(),
                Transitions.after(state, Act.CLOSED).isPresent(),
                Transitions.after(state, Act.REOPENED).isPresent());
    }

    /** The level that she chose; the page of a hand-over holds to it. */
    private static @Nullable String wish(Request request, Words words) {
        var lowest = request.header().lowest();
        return lowest == null ? null : words.get("consultation.desk.wish." + DeskWords.key(lowest));
    }

    private List<Item> facts(Request request, Map<AccountId, String> names, Words words) {
        var facts = new ArrayList<Item>();
        facts.add(new Item(words.get("consultation.desk.fact.number"), request.number()));
        facts.add(new Item(words.get("consultation.desk.fact.topic"), says.topic(request.header(), words)));
        facts.add(new Item(
                words.get("consultation.desk.fact.place"),
                says.place(request.header()).orElseGet(() -> words.get("consultation.desk.place-unsaid"))));
        facts.add(new Item(
                words.get("consultation.desk.fact.name"),
                orUnsaid(request.story().name(), words)));
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
        return facts;
    }

    private static List<Item> contact(SafeContact contact, Words words) {
        if (!contact.wanted()) {
            return List.of();
        }
        var yes = Stream.of(Channel.values())
                .filter(contact::allows)
                .map(channel -> words.get("consultation.channel." + DeskWords.key(channel)))
                .collect(Collectors.joining(words.get("consultation.desk.and")));
        return List.of(
                number(contact, words),
                new Item(words.get("consultation.help.channels"), yes),
                new Item(words.get("consultation.help.hours"), orUnsaid(contact.hours(), words)),
                new Item(words.get("consultation.help.safeName"), orUnsaid(contact.safeName(), words)),
                new Item(words.get("consultation.help.codeWord"), orUnsaid(contact.codeWord(), words)));
    }

    /** One tap dials it, but only if she said that she may be rung up. */
    private static Item number(SafeContact contact, Words words) {
        var term = words.get("consultation.help.number");
        var item = new Item(term, Phone.grouped(contact.number()));
        return contact.allows(Channel.CALL) && item.isNumber()
                ? new Item(term, item.value(), new Phone(contact.number(), term, null).href())
                : item;
    }

    private List<Message> talk(Request request, Map<AccountId, String> names, Words words) {
        return request.messages().stream()
                .map(message -> new Message(
                        message.author() == Author.HER ? Message.Side.HER : Message.Side.FEDERATION,
                        message.author() == Author.DESK,
                        message.author() == Author.HER
                                ? words.get("consultation.desk.she")
                                : wrote(request, message, names, words),
                        says.at(message.at(), words),
                        message.at().toString(),
                        message.text()))
                .toList();
    }

    /** Which federation, and who there: after a hand-over they are not the same. */
    private String wrote(
            Request request,
            org.niangjia.consultation.model.Message message,
            Map<AccountId, String> names,
            Words words) {
        return Step.said(request.steps(), message)
                .map(step -> words.get(
                        "consultation.desk.wrote",
                        organizations.get(new OrganizationId(step.from())).name(),
                        who(step, names, words)))
                .orElseGet(() -> words.get("consultation.desk.we"));
    }

    private List<Message> steps(Request request, Map<AccountId, String> names, Words words) {
        return request.steps().stream()
                .map(step -> new Message(
                        Message.Side.NOTE,
                        false,
                        "",
                        says.at(step.at(), words),
                        step.at().toString(),
                        words.get(
                                        "consultation.desk.step." + DeskWords.key(step.act()),
                                        who(step, names, words),
                                        organizations
                                                .get(new OrganizationId(step.to()))
                                                .name())
                                + outcome(step, words)
                                + (step.reason().isEmpty() ? "" : " · " + step.reason())))
                .toList();
    }

    private static String outcome(Step step, Words words) {
        return step.outcome() == null ? "" : " · " + words.get("consultation.outcome." + DeskWords.key(step.outcome()));
    }

    private static String who(Step step, Map<AccountId, String> names, Words words) {
        return step.officer() == null
                ? words.get("consultation.desk.she")
                : names.getOrDefault(new AccountId(step.officer()), words.get("consultation.desk.someone"));
    }

    private Map<AccountId, String> names(Request request) {
        Set<AccountId> officers = Stream.concat(
                        request.steps().stream().map(Step::officer), Stream.of(nullable(request.assignee())))
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet());
        return accounts.displayNames(officers);
    }

    private static @Nullable UUID nullable(@Nullable UUID id) {
        return id;
    }

    /** Nobody was to fill that in: it is hers to say or not. */
    private static String orUnsaid(String text, Words words) {
        return text.isBlank() ? words.get("consultation.desk.unsaid") : text;
    }
}
