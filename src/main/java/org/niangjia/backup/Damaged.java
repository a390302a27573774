package org.niangjia.backup;

import java.io.IOException;

/** A file that is no whole, authentic backup, or of a newer format. */
final class Damaged extends IOException {
    private static final long serialVersionUID = 1;

    Damaged(String why) {
        super(why);
    }
}
