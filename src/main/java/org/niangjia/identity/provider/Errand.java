package org.niangjia.identity.provider;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * One way to the provider and back. It is known again by these three, each of 256 random bits, and only by the browser that
 * was sent.
 *
 * @param state comes back beside the code: the answer is to this question
 * @param nonce comes back inside the signed token: the token is, too
 * @param verifier shown with the code (PKCE, RFC 7636): a code that somebody else got hold of is none here
 */
public record Errand(String state, String nonce, String verifier) {
    private static final int BYTES = 32;

    public static Errand random(SecureRandom chance) {
        return new Errand(text(chance), text(chance), text(chance));
    }

    private static String text(SecureRandom chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Errand";
    }
}
