package org.niangjia.consultation;

import java.util.Locale;

/** Why a request is gone. */
public enum DeletionReason {
    /** She had it deleted. */
    HERS,
    /** Its time was over. */
    RETENTION;

    /** Key of the word for it in the message files. */
    public String key() {
        return "consultation.deletion." + name().toLowerCase(Locale.ROOT);
    }
}
