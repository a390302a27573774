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

        public boolean isRefused(AlertAddress address) {
            return address.refused().contains(of(address));
        }

        boolean reaches(AlertAddress address) {
            return !of(address).isEmpty() && !isRefused(address);
        }
    }

    /** What became of a message; of what came back by several ways the first counts. */
    enum Answer {
        /** The server that passes it on has it. */
        TAKEN,
        /** Not now to this address: its mailbox is full, say. The server serves the others. */
        LATER,
        AWAY,
        /** There is no such address, so far as the server says; or it serves nobody and says so of each. */
        REFUSED
    }

    /** Whether this installation has it switched on. */
    boolean isOn(Way way);

    Answer send(Way way, String address);
}
