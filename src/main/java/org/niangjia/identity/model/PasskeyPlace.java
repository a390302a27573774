package org.niangjia.identity.model;

/**
 * The address for which a passkey is made: a device answers for no other, whatever its owner believes to be looking at.
 *
 * @param origin scheme, host and port
 * @param host the name to which it is bound
 */
public record PasskeyPlace(String origin, String host) {}
