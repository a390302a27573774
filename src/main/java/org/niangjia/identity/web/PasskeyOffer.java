package org.niangjia.identity.web;

/**
 * What a device is told to make a passkey for.
 *
 * @param known passkeys that she has: a device that holds one of them makes no other
 * @param algorithms separated by blanks
 */
public record PasskeyOffer(
        String question, String host, String owner, String signInName, String known, String algorithms) {
    @Override
    public String toString() {
        return "PasskeyOffer";
    }
}
