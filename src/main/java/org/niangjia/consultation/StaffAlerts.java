package org.niangjia.consultation;

import org.niangjia.consultation.model.AlertAddress;

/**
 * A way to tell somebody of the staff that something waits. It says just that and nothing else: others may read what
 * arrives on her telephone.
 */
public interface StaffAlerts {
    /** The whole message, in any language. */
    String TEXT = "您有新的待办 / You have new work";

    /** The quicker one first. */
    enum Way {
        SMS,
        MAIL;

        /** Empty: she does not want to be told this way. */
        String of(AlertAddress address) {
            return this == SMS ? address.number() : address.mail();
        }
    }

    /** Whether this installation has it switched on. */
    boolean isOn(Way way);

    /** @return whether the server that passes it on has taken it */
    boolean send(Way way, String address);
}
