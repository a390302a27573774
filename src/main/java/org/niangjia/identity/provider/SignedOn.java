package org.niangjia.identity.provider;

/**
 * Who the provider says that she is.
 *
 * @param subject never given to anybody else there; with the issuer it is the only thing that we know her by
 * @param name as she is called there, to be shown to her and kept nowhere
 * @param twoThings whether by what the site says she has shown two
 */
public record SignedOn(String issuer, String subject, String name, boolean twoThings) {
    @Override
    public String toString() {
        return "SignedOn";
    }
}
