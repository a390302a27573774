package org.niangjia.consultation.web.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.region.Places;
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
        return switch (state) {
            case NEW, IN_HAND -> due(state, header);
            case WAITING_FOR_HER -> State.WAITING_FOR_HER;
            case ANSWERED, CLOSED -> State.DONE;
            case WITHDRAWN, DELETED -> State.WITHDRAWN;
        };
    }

    private State due(org.niangjia.consultation.model.State state, Header header) {
        var left = Duration.between(clock.instant(), header.dueAt());
        if (left.isNegative()) {
            return State.OVERDUE;
        }
        if (header.urgent()) {
            return State.URGENT;
        }
        if (left.compareTo(SOON) < 0) {
            return State.SOON;
        }
        return state == org.niangjia.consultation.model.State.NEW ? State.NEW : State.WAITING;
    }

    String next(org.niangjia.consultation.model.State state, Header header, Words words) {
        var todo = words.get("consultation.desk.next." + key(state));
        return state.waitsForDesk() ? words.get("consultation.desk.left", todo, left(header.dueAt(), words)) : todo;
    }

    String about(Request.Summary request, Words words) {
        return words.get(
                "consultation.desk.about",
                topic(request.header(), words),
                nearby(request.header()).orElseGet(() -> words.get("consultation.desk.place-unsaid")),
                request.number());
    }

    String topic(Header header, Words words) {
        return words.get("consultation.topic." + header.topic());
    }

    /** Its last two names: the county is the officer's own. */
    private Optional<String> nearby(Header header) {
        return Optional.ofNullable(header.region())
                .flatMap(places::find)
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
