package org.niangjia.consultation.web.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Follow.Followed;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Message.Author;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.web.portal.FollowPages.Choice;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Says in plain words who has it, what was done and what comes next. */
@Component
class FollowScreen {
    private final Organizations organizations;
    private final HelpReceiver receivers;
    private final FollowFacts facts;
    private final Moments moments;
    private final InstantSource clock;

    FollowScreen(
            Organizations organizations,
            HelpReceiver receivers,
            FollowFacts facts,
            Moments moments,
            InstantSource clock) {
        this.organizations = organizations;
        this.receivers = receivers;
        this.facts = facts;
        this.moments = moments;
        this.clock = clock;
    }

    FollowPages.Code code(Frame frame, String reply, @Nullable String problem) {
        var words = frame.words();
        var error = problem == null ? null : words.get(problem);
        var code = new Field(
                "code",
                words.get("consultation.follow.code"),
                words.get("consultation.follow.code.hint"),
                false,
                "",
                error);
        var kept = new Field(
                "reply",
                words.get("consultation.follow.code.reply"),
                words.get("consultation.follow.code.reply.hint"),
                true,
                reply,
                null);
        return new FollowPages.Code(
                frame,
                code,
                reply.isBlank() ? null : kept,
                error == null ? List.of() : List.of(Problem.at(code, error)));
    }

    FollowPages.Followed page(Frame frame, Followed followed, String typed, @Nullable String problem) {
        var words = frame.words();
        var holder = organizations.get(followed.organization()).name();
        var withdrawn = followed.state() == State.WITHDRAWN;
        var error = refusal(words, withdrawn, typed, problem);
        var reply = withdrawn
                ? null
                : new Field(
                        "reply",
                        words.get("consultation.follow.reply"),
                        words.get("consultation.follow.reply.hint", holder),
                        false,
                        typed,
                        error);
        return new FollowPages.Followed(
                frame,
                mark(followed.state()),
                words.get("consultation.follow.state." + key(followed.state())),
                holder,
                next(followed, words),
                facts.list(followed, frame),
                talk(followed, words),
                reply,
                withdrawn ? typed : "",
                rating(followed, words),
                followed.state().isOpen(),
                error == null
                        ? List.of()
                        : List.of(reply == null ? new Problem(error, null) : Problem.at(reply, error)));
    }

    /** What was withdrawn takes nothing more: whatever she tried, that is why. */
    private static @Nullable String refusal(Words words, boolean withdrawn, String typed, @Nullable String problem) {
        if (withdrawn && (problem != null || !typed.isBlank())) {
            return words.get("consultation.follow.withdrawn");
        }
        return problem == null ? null : words.get(problem);
    }

    /** She may say it, and say it anew: after a second answer it may be another. */
    private static List<Choice> rating(Followed followed, Words words) {
        return followed.answered() && followed.state() != State.WITHDRAWN
                ? Stream.of(Header.Helped.values())
                        .map(word -> new Choice(
                                key(word), words.get("consultation.helped." + key(word)), word == followed.helped()))
                        .toList()
                : List.of();
    }

    /** Never a promise that the desk can't keep: of a time that has passed, or while nobody is in the office. */
    private String next(Followed followed, Words words) {
        if (!followed.state().waitsForDesk()) {
            return words.get("consultation.follow.next." + key(followed.state()));
        }
        if (followed.urgent() && receivers.seesUrgent(followed.organization())) {
            return clock.instant().isAfter(followed.dueAt())
                    ? words.get("consultation.follow.next.late")
                    : words.get("consultation.follow.next.due", moments.at(followed.dueAt(), words));
        }
        var opening = nextOpening(followed, clock.instant());
        if (clock.instant().isAfter(followed.dueAt())) {
            // Due at night, she was told when the office opens, not that the night counts.
            return opening.filter(next -> isFirstAfter(followed, next))
                    .map(next -> words.get("consultation.follow.next.opens", moments.at(next, words)))
                    .orElseGet(() -> words.get("consultation.follow.next.late"));
        }
        return opening.map(next -> next.toInstant().isAfter(followed.dueAt())
                        ? words.get("consultation.follow.next.opens", moments.at(next, words))
                        : words.get("consultation.follow.next.due", moments.at(followed.dueAt(), words)))
                .orElseGet(() -> words.get("consultation.follow.next.unsaid"));
    }

    /** Nobody has been in the office since the desk owed her the next step. */
    private boolean isFirstAfter(Followed followed, ZonedDateTime next) {
        var owed = Step.owedSince(followed.steps());
        return next.toInstant().isAfter(clock.instant())
                && nextOpening(followed, owed).filter(next::equals).isPresent();
    }

    private Optional<ZonedDateTime> nextOpening(Followed followed, Instant from) {
        return receivers.nextOpening(followed.organization(), followed.urgent(), from);
    }

    /** What was said and, between, each step in plain words. */
    private List<Message> talk(Followed followed, Words words) {
        record At(Instant at, Message message) {}
        var all = new ArrayList<At>();
        for (var message : followed.messages()) {
            var hers = message.author() == Author.HER;
            all.add(new At(
                    message.at(),
                    new Message(
                            hers ? Message.Side.HER : Message.Side.FEDERATION,
                            hers,
                            hers ? words.get("consultation.follow.you") : wrote(followed, message, words),
                            moments.at(message.at(), words),
                            message.at().toString(),
                            message.text())));
        }
        for (var step : followed.steps()) {
            if (told(step.act())) {
                all.add(new At(
                        step.at(),
                        new Message(
                                Message.Side.NOTE,
                                false,
                                "",
                                moments.at(step.at(), words),
                                step.at().toString(),
                                words.get("consultation.follow.step." + key(step.act()), name(step)))));
            }
        }
        all.sort(Comparator.comparing(At::at));
        return all.stream().map(At::message).toList();
    }

    private String wrote(Followed followed, org.niangjia.consultation.model.Message message, Words words) {
        return Step.said(followed.steps(), message)
                .map(step -> organizations.get(new OrganizationId(step.from())).name())
                .orElseGet(() -> words.get("consultation.follow.federation"));
    }

    /** Answers and questions stand in the talk themselves; what was hers she knows. */
    private static boolean told(Act act) {
        return switch (act) {
            case ASKED,
                    CLAIMED,
                    HANDED_OVER,
                    FOLLOWED,
                    INHERITED,
                    STOOD_ASIDE,
                    ESCALATED,
                    MARKED_URGENT,
                    CLOSED,
                    REOPENED,
                    WITHDRAWN -> true;
            case ANSWERED, ASKED_BACK, ADDED, JOINED, RATED, HELD, RELEASED, PRINTED, ERASED, DELETED -> false;
        };
    }

    private String name(Step step) {
        return organizations.get(new OrganizationId(step.to())).name();
    }

    private static org.niangjia.shared.web.State mark(State state) {
        return switch (state) {
            case NEW, IN_HAND -> org.niangjia.shared.web.State.WAITING;
            case WAITING_FOR_HER -> org.niangjia.shared.web.State.SOON;
            case ANSWERED, CLOSED -> org.niangjia.shared.web.State.DONE;
            case WITHDRAWN, DELETED -> org.niangjia.shared.web.State.WITHDRAWN;
        };
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
