package org.niangjia.identity.provider;

/** What came back from the provider. */
public sealed interface Answer {
    record Known(SignedOn who) implements Answer {}

    /** She turned back there. */
    record Declined() implements Answer {}

    /**
     * Not to be believed.
     *
     * @param why for the log: what was wrong, and nothing of what was sent
     */
    record Unbelievable(String why) implements Answer {}

    /** It cannot be asked now, or does not want to be. */
    record Away() implements Answer {}
}
