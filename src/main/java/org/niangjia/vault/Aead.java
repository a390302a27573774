package org.niangjia.vault;

import java.util.Optional;

/** Authenticated encryption with a 96-bit nonce and a 128-bit tag that follows the ciphertext. */
interface Aead {
    int NONCE_LENGTH = 12;
    int TAG_LENGTH = 16;

    byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain);

    /** Empty when the tag does not fit: wrong key, place or nonce, or a changed byte. */
    Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed);
}
