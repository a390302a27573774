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

    /** One of many, and it is nobody's business of which: its own record tells. */
    public static AuditedAct unnamed(String action, String objectKind) {
        return new AuditedAct(action, objectKind, null, null, "");
    }

    public AuditedAct because(String reasonKey) {
        return new AuditedAct(action, objectKind, object, organization, reasonKey);
    }
}
