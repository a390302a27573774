package org.niangjia.consultation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted facts of a request without its words.
 *
 * @param region division code of the place that she named; null if she named none
 * @param dueAt when the desk's next step is due, to the minute
 * @param firstAnsweredAt null until someone answered
 * @param notice version of the honest notice that she acknowledged
 * @param helped her own word on whether it helped; null until she says
 * @param lowest no federation below this level may see it, for she chose to begin this high; null: she did not choose
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
        @Nullable Rank lowest) {
    public enum Helped {
        YES,
        PARTLY,
        NO
    }

    public Header markedUrgent(Instant due) {
        return new Header(
                topic,
                region,
                true,
                receivedAt,
                due.isBefore(dueAt) ? due : dueAt,
                firstAnsweredAt,
                notice,
                helped,
                lowest);
    }

    /** What she chose. */
    public Header about(String newTopic, @Nullable String newRegion, @Nullable Rank newLowest) {
        return new Header(newTopic, newRegion, urgent, receivedAt, dueAt, firstAnsweredAt, notice, helped, newLowest);
    }

    public Header due(Instant due) {
        return new Header(topic, region, urgent, receivedAt, due, firstAnsweredAt, notice, helped, lowest);
    }

    public Header answered(Instant at, Instant due) {
        return new Header(
                topic,
                region,
                urgent,
                receivedAt,
                due,
                firstAnsweredAt == null ? at : firstAnsweredAt,
                notice,
                helped,
                lowest);
    }

    public Header rated(Helped word) {
        return new Header(topic, region, urgent, receivedAt, dueAt, firstAnsweredAt, notice, word, lowest);
    }

    /** Whether it is hers to see, by the level that she chose. */
    public boolean mayGoTo(Rank rank) {
        return lowest == null || rank.compareTo(lowest) >= 0;
    }
}
