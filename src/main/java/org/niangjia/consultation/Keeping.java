package org.niangjia.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Retention;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Topic;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Until when what has ended is kept, and whether it is still hers to see. The day counts that her page named when it
 * ended: an installation that sets fewer days afterwards takes none from her.
 */
@Component
class Keeping {
    private final Topic.Topics topics;
    private final InstantSource clock;

    Keeping(Topic.Topics topics, InstantSource clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** As it ends now. */
    Header ended(Header header, Step.@Nullable Outcome outcome) {
        var retention = topics.kept(header.topic());
        return header.keptUntil(retention.lastDay(WorkingCalendar.day(clock.instant()), outcome));
    }

    /** The same for what is held: whoever reads it over her shoulder must not learn that it is evidence. */
    @Nullable
    LocalDate lastDay(Request request) {
        return lastDay(request.state(), request.header(), request.steps());
    }

    private @Nullable LocalDate lastDay(State state, Header header, List<Step> steps) {
        if (state.isOpen()) {
            return null;
        }
        return header.keptUntil() != null
                ? header.keptUntil()
                : Retention.end(steps).map(topics.kept(header.topic())::lastDay).orElse(null);
    }

    /** Its last day has passed. */
    boolean isOver(Request request) {
        return isOver(request.state(), request.header(), request.steps());
    }

    boolean isOver(State state, Header header, List<Step> steps) {
        var last = lastDay(state, header, steps);
        return last != null && WorkingCalendar.day(clock.instant()).isAfter(last);
    }

    /** Neither deleted by her nor past its last day: from then on she finds what is held as little as what is gone. */
    boolean isHers(Request request) {
        return !request.header().isErased() && !isOver(request);
    }

    /** Nobody holds it, and its time has passed or she has had it deleted. */
    boolean hasToGo(State state, Header header, List<Step> steps) {
        return !state.isOpen()
                && !header.isHeld(WorkingCalendar.day(clock.instant()))
                && (header.isErased() || isOver(state, header, steps));
    }
}
