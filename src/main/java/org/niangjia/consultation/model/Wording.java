package org.niangjia.consultation.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/**
 * A text that a desk uses again.
 *
 * @param desk that wrote it and may retire it
 * @param topic what it is about; null: whatever it is about
 * @param law on which it rests, as it is cited; may be empty
 * @param shared whether the desks below may use it too
 */
public record Wording(
        UUID id,
        OrganizationId desk,
        String title,
        String body,
        @Nullable String topic,
        String law,
        boolean shared) {
    /** Words of an officer, before they are kept. */
    public record Draft(String title, String body, @Nullable String topic, String law, boolean shared) {
        public Draft(String title, String body) {
            this(title, body, null, "", false);
        }
    }

    /** Whether it is offered where something is about this. */
    public boolean isAbout(String wanted) {
        return topic == null || topic.equals(wanted);
    }
}
