package org.niangjia.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/**
 * One organisation of a line as it stands today.
 *
 * @param level national, province, city, county, township, village, or {@link #BESIDE}
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
    /** The level of what has no place of its own: committees of units, groups. */
    public static final String BESIDE = "beside";

    /** One of the ladder, from the nation to the village: women find it by its place, and it has a desk. */
    public boolean isOfAPlace() {
        return !level.equals(BESIDE);
    }

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
