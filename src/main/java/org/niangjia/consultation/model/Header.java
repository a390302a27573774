package org.niangjia.consultation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.WorkingCalendar;

/**
 * The encrypted facts of a request without its words.
 *
 * @param region division code of the place that she named; null if she named none
 * @param dueAt when the desk's next step is due, to the minute
 * @param firstAnsweredAt null until someone answered
 * @param notice version of the honest notice that she acknowledged
 * @param helped her own word on whether it helped; null until she says
 * @param lowest no federation below this level may see it, for she chose to begin this high; null: she did not choose
 * @param owedSince since when the desk that has it owes what it owes: it was asked, came to it, or went on
 * @param hold it stays although its time may be over; null: nobody has ever held it, or it was let go
 * @param keptUntil the last day that her page named when it ended; what goes on has none that counts. Null: it has not
 *     ended, or ended before this was noted
 */
public record Header(
        String topic,
        @Nullable String region,
        boolean urgent,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant firstAnsweredAt,
        int notice,
        @Nullable Helped helped,
        @Nullable Rank lowest,
        Instant owedSince,
        @Nullable Hold hold,
        @Nullable LocalDate keptUntil) {
    public Header {
        // Of a request that was asked before this was noted.
        owedSince = owedSince == null ? receivedAt : owedSince;
    }

    public enum Helped {
        YES,
        PARTLY,
        NO
    }

    /**
     * It is kept although its time may be over: a chair has said so, and why stands in the step.
     *
     * @param erased she has had it deleted meanwhile: nothing happens with it any more, and with the hold it goes
     * @param until its last day; afterwards it is as if the chair had let it go
     */
    public record Hold(Instant since, boolean erased, LocalDate until) {
        public Hold {
            // Of before a hold had an end.
            until = until == null ? longest(since) : until;
        }

        /** Nobody holds for longer without saying why anew. */
        public static LocalDate longest(Instant from) {
            return WorkingCalendar.day(from).plusYears(1);
        }

        /** She has had it deleted, while it is held. */
        public Hold withoutHer() {
            return new Hold(since, true, until);
        }
    }

    /** As it is asked. */
    public static Header asked(
            String topic,
            @Nullable String region,
            boolean urgent,
            Instant at,
            Instant due,
            int notice,
            @Nullable Rank lowest) {
        return new Header(topic, region, urgent, at, due, null, notice, null, lowest, at, null, null);
    }

    public Header markedUrgent(Instant due) {
        return with(next -> {
            next.urgent = true;
            next.dueAt = due.isBefore(dueAt) ? due : dueAt;
        });
    }

    /** What she chose. */
    public Header about(String newTopic, @Nullable String newRegion, @Nullable Rank newLowest) {
        return with(next -> {
            next.topic = newTopic;
            next.region = newRegion;
            next.lowest = newLowest;
        });
    }

    /**
     * What tells nothing of her: she has had it deleted.
     *
     * @param clear the day that stands in clear: the hour at which it was due would say whether it was urgent
     */
    public Header withoutHer(LocalDate clear) {
        return about(Topic.UNSAID, null, null).with(next -> {
            next.urgent = false;
            next.helped = null;
            next.dueAt = DueTimes.endOf(clear);
        });
    }

    public Header due(Instant due) {
        return with(next -> next.dueAt = due);
    }

    /** A desk owes it anew. */
    public Header owedFrom(Instant time) {
        return with(next -> next.owedSince = time);
    }

    public Header answered(Instant at, Instant due) {
        return with(next -> {
            next.dueAt = due;
            next.firstAnsweredAt = firstAnsweredAt == null ? at : firstAnsweredAt;
        });
    }

    public Header rated(Helped word) {
        return with(next -> next.helped = word);
    }

    /** @param newHold null: nobody holds it any more */
    public Header held(@Nullable Hold newHold) {
        return with(next -> next.hold = newHold);
    }

    /** It has ended; what she is told now holds, whatever the installation's days become. */
    public Header keptUntil(LocalDate day) {
        return with(next -> next.keptUntil = day);
    }

    private Header with(Consumer<Next> change) {
        var next = new Next(this);
        change.accept(next);
        return next.header();
    }

    /** What of it may change, until it is whole again. */
    private static final class Next {
        private final Header before;
        private String topic;
        private @Nullable String region;
        private boolean urgent;
        private Instant dueAt;
        private @Nullable Instant firstAnsweredAt;
        private @Nullable Helped helped;
        private @Nullable Rank lowest;
        private Instant owedSince;
        private @Nullable Hold hold;
        private @Nullable LocalDate keptUntil;

        Next(Header before) {
            this.before = before;
            topic = before.topic;
            region = before.region;
            urgent = before.urgent;
            dueAt = before.dueAt;
            firstAnsweredAt = before.firstAnsweredAt;
            helped = before.helped;
            lowest = before.lowest;
            owedSince = before.owedSince;
            hold = before.hold;
            keptUntil = before.keptUntil;
        }

        Header header() {
            return new Header(
                    topic,
                    region,
                    urgent,
                    before.receivedAt,
                    dueAt,
                    firstAnsweredAt,
                    before.notice,
                    helped,
                    lowest,
                    owedSince,
                    hold,
                    keptUntil);
        }
    }

    /** Whether somebody holds it on this day. */
    public boolean isHeld(LocalDate today) {
        return hold != null && !today.isAfter(hold.until());
    }

    /** For her it is not there any more. */
    public boolean isErased() {
        return hold != null && hold.erased();
    }

    /** Whether it is hers to see, by the level that she chose. */
    public boolean mayGoTo(Rank rank) {
        return lowest == null || rank.compareTo(lowest) >= 0;
    }
}
