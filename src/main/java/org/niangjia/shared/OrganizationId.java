package org.niangjia.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An organisation. Seeded ones have name-based ids (line + region code), the same in every installation. */
public record OrganizationId(UUID value) {
    /** The national organisation of a line has no region code: pass the empty string. */
    public static OrganizationId seeded(String line, String regionCode) {
        return new OrganizationId(UUID.nameUUIDFromBytes((line + ":" + regionCode).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
