package org.niangjia.vault;

/** Makes guessing expensive. */
@FunctionalInterface
interface Stretching {
    /** 32 bytes; costs the same for every input of the same length. */
    byte[] stretch(byte[] secret, byte[] salt);
}
