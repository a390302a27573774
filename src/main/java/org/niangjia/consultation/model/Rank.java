package org.niangjia.consultation.model;

import java.util.Locale;
import org.niangjia.organization.Organization;

/** The levels of the women's line from below: she may choose how far up her request begins. */
public enum Rank {
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    CITY,
    PROVINCE,
    NATIONAL;

    public static Rank of(Organization organization) {
        return valueOf(organization.level().toUpperCase(Locale.ROOT));
    }
}
