package org.niangjia.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/**
 * One organisation of a line as it stands today.
 *
 * @param level national, province, city, county, township, village
 * @param regionCode unpadded division code; empty for the nation
 * @param name as on its signboard: 乌兰哈达镇妇女联合会
 */
public record Organization(
        OrganizationId id,
        @Nullable OrganizationId parentId,
        String line,
        String kind,
        String level,
        @Nullable String regionCode,
        String name,
        String shortName) {
    /** How the address of its public page ends: by its place; the nation's and that of one without a place by other names. */
    public String address() {
        if (regionCode != null) {
            return regionCode;
        }
        return parentId == null ? "china" : id.toString();
    }

    public Optional<OrganizationId> parent() {
        return Optional.ofNullable(parentId);
    }

    public Optional<String> region() {
        return Optional.ofNullable(regionCode);
    }
}
