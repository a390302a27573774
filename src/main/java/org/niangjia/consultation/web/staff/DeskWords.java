package org.niangjia.consultation.web.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.region.Place;
import org.niangjia.region.Places;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.State;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Says of a request what to do next and how much time is left. */
@Component
class DeskWords {
    private static final Duration SOON = Duration.ofHours(4);

    private final Places places;
    private final Moments moments;
    private final InstantSource clock;

    DeskWords(Places places, Moments moments, InstantSource clock) {
        this.places = places;
        this.moments = moments;
        this.clock = clock;
    }

    State mark(org.niangjia.consultation.model.State state, Header header) {
        if (isLate(state, header)) {
            return State.OVERDUE;
        }
        return switch (state) {
            case NEW, IN_HAND -> due(state, header);
            case WAITING_FOR_HER -> State.WAITING_FOR_HER;
            case ANSWERED, CLOSED -> State.DONE;
            case WITHDRAWN, DELETED -> State.WITHDRAWN;
        };
    }

    private State due(org.niangjia.consultation.model.State state, Header header) {
        if (header.urgent()) {
            return State.URGENT;
        }
        if (Duration.between(clock.instant(), header.dueAt()).compareTo(SOON) < 0) {
            return State.SOON;
        }
        return state == org.niangjia.consultation.model.State.NEW ? State.NEW : State.WAITING;
    }

    /** An answer is late, or where that was given the end: whose turn it is makes no difference. */
    private boolean isLate(org.niangjia.consultation.model.State state, Header header) {
        return state.isOpen() && header.dueAt().isBefore(clock.instant());
    }

    /** @param colleague who has it in hand, if it is not she who reads this */
    String next(org.niangjia.consultation.model.State state, Header header, @Nullable String colleague, Words words) {
        var late = isLate(state, header);
        var todo = colleague != null && state == org.niangjia.consultation.model.State.IN_HAND
                ? words.get("consultation.desk.next.colleague", colleague)
                : words.get("consultation.desk.next." + key(state) + (late && !state.waitsForDesk() ? ".late" : ""));
        return late || state.waitsForDesk()
                ? words.get("consultation.desk.left", todo, left(header.dueAt(), words))
                : todo;
    }

    /** The colleague whose request it is; null: it is nobody's or the officer's own. */
    static @Nullable String colleague(
            @Nullable UUID assignee, Officer officer, Map<AccountId, String> names, Words words) {
        return assignee == null || assignee.equals(officer.account().value())
                ? null
                : names.getOrDefault(new AccountId(assignee), words.get("consultation.desk.someone"));
    }

    /** The places of a whole list in one look-up. */
    Map<String, Place> places(Collection<Request.Summary> requests) {
        return places.list(requests.stream()
                .map(request -> request.header().region())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Of what she had deleted nothing but the number: who works here is not to know more of it. */
    String about(Request.Summary request, Map<String, Place> places, Words words) {
        if (request.header().isErased()) {
            return words.get("consultation.desk.about.erased", request.number());
        }
        return words.get(
                "consultation.desk.about",
                topic(request.header(), words),
                nearby(request.header(), places).orElseGet(() -> words.get("consultation.desk.place-unsaid")),
                request.number());
    }

    String topic(Header header, Words words) {
        return words.get("consultation.topic." + header.topic());
    }

    /** Its last two names: the county is the officer's own. */
    private static Optional<String> nearby(Header header, Map<String, Place> places) {
        return Optional.ofNullable(header.region())
                .map(places::get)
                .map(place -> place.path()
                        .subList(
                                Math.max(0, place.path().size() - 2),
                                place.path().size()))
                .map(names -> String.join(" · ", names));
    }

    Optional<String> place(Header header) {
        return Optional.ofNullable(header.region())
                .flatMap(places::find)
                .map(place -> String.join(" · ", place.path()));
    }

    String at(Instant instant, Words words) {
        return moments.at(instant, words);
    }

    String date(LocalDate day, Words words) {
        return moments.date(day, words);
    }

    private String left(Instant due, Words words) {
        var left = Duration.between(clock.instant(), due);
        var over = left.isNegative() ? ".over" : "";
        var span = left.abs();
        if (span.toHours() >= 48) {
            return words.get("consultation.desk.days" + over, span.toDays());
        }
        return span.toMinutes() >= 60
                ? words.get("consultation.desk.hours" + over, span.toHours())
                : words.get("consultation.desk.minutes" + over, Math.max(1, span.toMinutes()));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
