package org.niangjia.consultation.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Message.Author;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** What an opened request holds, in words: on the screen and on paper, where times are said differently. */
@Component
class OpenedWords {
    private final Accounts accounts;
    private final Organizations organizations;

    OpenedWords(Accounts accounts, Organizations organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** What she had deleted reads only who decides on the hold. */
    static String story(Request request, Words words) {
        return isHidden(request)
                ? words.get("consultation.desk.erased.line")
                : request.story().words();
    }

    static boolean isHidden(Request request) {
        return request.header().isErased() && request.story().words().isEmpty();
    }

    List<Message> talk(Request request, Map<AccountId, String> names, Function<Instant, String> at, Words words) {
        return request.messages().stream()
                .map(message -> new Message(
                        message.author() == Author.HER ? Message.Side.HER : Message.Side.FEDERATION,
                        message.author() == Author.DESK,
                        message.author() == Author.HER
                                ? words.get("consultation.desk.she")
                                : wrote(request, message, names, words),
                        at.apply(message.at()),
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

    /** With what officers wrote for each other. */
    List<Message> steps(Request request, Map<AccountId, String> names, Function<Instant, String> at, Words words) {
        return request.steps().stream()
                .map(step -> step(step, names, at, step.act() == Act.JOINED ? "" : step.reason(), words))
                .toList();
    }

    /**
     * Without it, and without what nobody outside is to read: that it is evidence, that she has had it deleted, or that
     * an officer knows somebody in it.
     */
    List<Message> stepsOnPaper(
            Request request, Map<AccountId, String> names, Function<Instant, String> at, Words words) {
        return request.steps().stream()
                .filter(step -> !step.act().staysAtTheDesk() && step.act() != Act.ERASED)
                .map(step -> step.act() == Act.STOOD_ASIDE ? step.asHandedOver() : step)
                .map(step -> step(step, names, at, "", words))
                .toList();
    }

    private Message step(
            Step step, Map<AccountId, String> names, Function<Instant, String> at, String reason, Words words) {
        return new Message(
                Message.Side.NOTE,
                false,
                "",
                at.apply(step.at()),
                step.at().toString(),
                words.get(
                                "consultation.desk.step." + DeskWords.key(step.act()),
                                who(step, names, words),
                                organizations.get(new OrganizationId(step.to())).name())
                        + outcome(step, words)
                        + (reason.isEmpty() ? "" : " · " + reason));
    }

    private static String outcome(Step step, Words words) {
        return step.outcome() == null ? "" : " · " + words.get("consultation.outcome." + DeskWords.key(step.outcome()));
    }

    static String who(Step step, Map<AccountId, String> names, Words words) {
        return step.officer() == null
                ? words.get("consultation.desk.she")
                : names.getOrDefault(new AccountId(step.officer()), words.get("consultation.desk.someone"));
    }

    Map<AccountId, String> names(Request request) {
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
}
