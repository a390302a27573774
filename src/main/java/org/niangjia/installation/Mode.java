package org.niangjia.installation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom this installation was made; decided once, when its data folder is made, and never changed. */
public enum Mode {
    /** An invented world for trying out: loopback only. */
    DEMONSTRATION,
    /** Real women, real requests. */
    REAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> of(String word) {
        return Stream.of(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
