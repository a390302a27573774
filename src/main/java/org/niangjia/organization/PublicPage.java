package org.niangjia.organization;

import org.niangjia.shared.OrganizationId;

/**
 * What a federation says of itself. Empty text: it has not said; the nearest ancestor's word counts then.
 *
 * @param openingHours as {@link OpeningHours} reads them
 * @param offers one line an offer
 */
public record PublicPage(
        OrganizationId organization, String address, String telephone, String openingHours, String offers) {
    public static PublicPage empty(OrganizationId organization) {
        return new PublicPage(organization, "", "", "", "");
    }
}
