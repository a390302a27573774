package org.niangjia.consultation;

import java.util.Map;

/**
 * How she may be reached. She has to say yes to a channel; unknown is no (safety.md 6).
 *
 * @param wanted false: never contact her, she looks here herself
 * @param hours her own words for when it is safe
 * @param safeName the name to ask for, or whom to pretend to be calling
 * @param codeWord what she says when she cannot talk, or how the caller proves to be the right one
 */
public record SafeContact(
        boolean wanted, String number, Map<Channel, Consent> channels, String hours, String safeName, String codeWord) {
    public enum Channel {
        CALL,
        TEXT,
        VOICE_MESSAGE
    }

    public enum Consent {
        YES,
        NO,
        UNKNOWN
    }

    public static final SafeContact NONE = new SafeContact(false, "", Map.of(), "", "", "");

    public SafeContact {
        channels = Map.copyOf(channels);
    }

    public boolean allows(Channel channel) {
        return wanted && channels.get(channel) == Consent.YES;
    }

    @Override
    public String toString() {
        return "SafeContact[hidden]";
    }
}
