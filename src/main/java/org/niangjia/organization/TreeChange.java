package org.niangjia.organization;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;

/**
 * The record of a change.
 *
 * @param name as it was called from then on, or until then
 */
public record TreeChange(
        UUID id,
        ChangeKind kind,
        OrganizationId organization,
        String name,
        Around around,
        Ground ground,
        AccountId by,
        Instant at) {
    /**
     * Which others it concerns: their histories tell of it too.
     *
     * @param before what it stood below; null: nothing, or that is as it was
     * @param after what it stands below since; null: nothing, or that is as it was
     * @param other what it became part of, or came out of
     */
    public record Around(
            @Nullable OrganizationId before,
            @Nullable OrganizationId after,
            @Nullable OrganizationId other) {
        static final Around NOBODY = new Around(null, null, null);

        static Around founded(OrganizationId above) {
            return new Around(null, above, null);
        }

        static Around moved(Organization moved, OrganizationId to) {
            return new Around(moved.parentId(), to, null);
        }

        static Around split(Organization founded, OrganizationId from) {
            return new Around(null, founded.parentId(), from);
        }

        static Around merged(Organization ended, OrganizationId into) {
            return new Around(ended.parentId(), null, into);
        }

        static Around dissolved(Organization ended) {
            return new Around(ended.parentId(), null, null);
        }

        /** The one that the sentence about it names, if it names one. */
        public Stream<OrganizationId> named() {
            return Stream.of(other, after, before).flatMap(Stream::ofNullable).limit(1);
        }
    }
}
