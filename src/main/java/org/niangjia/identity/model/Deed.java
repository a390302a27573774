package org.niangjia.identity.model;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;

/**
 * Something that was done to an account and that whoever owns it must not miss.
 *
 * @param by null: the program, or nobody knows who
 * @param reasonKey null: none was asked for
 */
public record Deed(
        Kind kind,
        Instant at,
        @Nullable AccountId by,
        @Nullable String reasonKey) {

    public enum Kind {
        /** Her password was taken from her and a code for a new one handed out. */
        RESET,
        /** Her second factor was taken off. */
        TAKEN_OFF,
        /** Too many codes of the phone were wrong, by somebody who has the password. */
        GUESSED,
        /** From her own session another second factor took the place of the one there was. */
        REPLACED,
        /** From her own session a passkey was added. */
        PASSKEY_ADDED,
        /** From her own session a passkey was ended. */
        PASSKEY_ENDED,
        /** From her own session it was linked with the site's own sign-on. */
        SIGN_ON_LINKED,
        /** From her own session that link was ended. */
        SIGN_ON_ENDED,
        /** That link was ended by a security administrator. */
        SIGN_ON_TAKEN_OFF,
        /** From her own session there were new recovery codes. */
        RENEWED;

        public String key() {
            return "identity.me.deed." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
