package org.niangjia.vault;

import java.nio.file.Path;
import java.util.Optional;

/** What {@link KeyFolder} answers. */
public sealed interface KeyFolderAnswer {
    /**
     * The keys are there.
     *
     * @param backup empty until an operator confirms a copy of every key: start-up says so until then
     */
    record Opened(Keys keys, Optional<BackupConfirmation> backup) implements KeyFolderAnswer {}

    /**
     * The keys cannot be used.
     *
     * @param path the folder or file that is wrong; the argument of the message
     */
    record Refused(Reason reason, Path path) implements KeyFolderAnswer {}

    /** Why not, with the key of a sentence in messages/vault.properties. */
    enum Reason {
        INSIDE_DATA("vault.keys.inside-data"),
        AROUND_DATA("vault.keys.around-data"),
        MISSING("vault.keys.missing"),
        NOT_A_FOLDER("vault.keys.not-a-folder"),
        NO_KEYS("vault.keys.no-keys"),
        ALREADY_MADE("vault.keys.already-made"),
        OPEN_TO_OTHERS("vault.keys.open-to-others"),
        DAMAGED("vault.keys.damaged"),
        UNREADABLE("vault.keys.unreadable"),
        UNWRITABLE("vault.keys.unwritable");

        private final String messageKey;

        Reason(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }
}
