package org.niangjia.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/**
 * One act on one object, named by the server.
 *
 * @param action the server's own label, such as {@code request.read}
 * @param reason a message key; never a person's words
 */
public record AuditedAct(
        String action,
        String objectKind,
        @Nullable UUID object,
        @Nullable OrganizationId organization,
        String reason) {

    public static AuditedAct of(String action, String objectKind, UUID object, OrganizationId organization) {
        return new AuditedAct(action, objectKind, object, organization, "");
    }

    public AuditedAct because(String reasonKey) {
        return new AuditedAct(action, objectKind, object, organization, reasonKey);
    }
}
