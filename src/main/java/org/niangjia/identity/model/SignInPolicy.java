package org.niangjia.identity.model;

import java.time.Duration;

/**
 * Every number of signing in, in one place.
 *
 * @param tries wrong tries from one network until the account is locked for that network
 * @param triesEverywhere wrong tries from all networks within {@code lock} until it is locked for all of them
 * @param lock for how long
 * @param idle a session unused for so long ends
 * @param longest a session ends after so long however much it is used
 * @param firstCode how long the code of a new account can be used
 * @param resetCode how long the code after a reset can be used
 */
public record SignInPolicy(
        int tries,
        int triesEverywhere,
        Duration lock,
        Duration idle,
        Duration longest,
        Duration firstCode,
        Duration resetCode,
        int recoveryCodes,
        PasswordRules passwords) {

    public static SignInPolicy standard() {
        return new SignInPolicy(
                5,
                100,
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Duration.ofDays(20),
                Duration.ofHours(24),
                10,
                PasswordRules.asvs());
    }
}
