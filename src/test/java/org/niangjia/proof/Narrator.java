package org.niangjia.proof;

import java.io.PrintStream;

/** Tells whoever waits for a long proof where it is. */
record Narrator(PrintStream out) {
    void say(String line) {
        out.println(line);
    }
}
