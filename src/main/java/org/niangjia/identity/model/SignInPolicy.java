package org.niangjia.identity.model;

import java.time.Duration;

/**
 * Every number of signing in, in one place.
 *
 * @param tries wrong tries from one network until the account is locked for that network
 * @param triesEverywhere wrong tries from all networks within {@code lock} until it is locked for all of them
 * @param codes wrong codes of the phone, since the last right one and whenever, until the password is void
 * @param lock for how long
 * @param idle a session unused for so long ends
 * @param longest a session ends after so long however much it is used
 * @param firstCode how long the code of a new account can be used
 * @param resetCode how long the code after a reset can be used
 * @param halfway how long after the password the second factor can be shown
 * @param confirmed how long it holds that she has just shown who she is, for acts that a passer-by must not do
 * @param secondFactorRequired whether everybody comes in with one only (safety.md 26)
 */
public record SignInPolicy(
        int tries,
        int triesEverywhere,
        int codes,
        Duration lock,
        Duration idle,
        Duration longest,
        Duration firstCode,
        Duration resetCode,
        int recoveryCodes,
        Duration halfway,
        Duration confirmed,
        boolean secondFactorRequired,
        PasswordRules passwords) {

    public static SignInPolicy standard(boolean secondFactorRequired, PasswordRules passwords) {
        return new SignInPolicy(
                5,
                100,
                20,
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Duration.ofDays(20),
                Duration.ofHours(24),
                10,
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                secondFactorRequired,
                passwords);
    }
}
