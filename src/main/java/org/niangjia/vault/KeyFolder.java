package org.niangjia.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.niangjia.vault.KeyFiles.Contents;
import org.niangjia.vault.KeyFolderAnswer.Opened;
import org.niangjia.vault.KeyFolderAnswer.Reason;
import org.niangjia.vault.KeyFolderAnswer.Refused;

/**
 * The folder that holds the root keys, one small text file each ({@code root-0001.key}), and the note that they were
 * backed up. Its owner alone may look into it (folder 0700, files 0600 where the file system knows POSIX permissions),
 * and it is never inside or around the data folder (safety 16).
 */
public final class KeyFolder {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final KeyFiles files;
    private final BackupNotes notes;
    private final SecureRandom random;
    private final InstantSource clock;

    /**
     * Reads and writes nothing yet.
     *
     * @param folder of the keys; need not exist before {@link #create}
     * @param data of the database; need not exist
     */
    public KeyFolder(Path folder, Path data, SecureRandom random, InstantSource clock) {
        this.files = new KeyFiles(folder, data);
        this.notes = notes(folder);
        this.random = random;
        this.clock = clock;
    }

    /** As {@link #open}, for those who only look: the keys are to be closed at once. */
    public static KeyFolderAnswer look(Path folder, Path data) {
        return answer(new KeyFiles(folder, data), notes(folder));
    }

    private static BackupNotes notes(Path folder) {
        return new BackupNotes(folder.resolve("backup-confirmed"));
    }

    /** Where other modules may leave what has to stand apart from the data, such as the head of the audit seals. */
    public Path path() {
        return files.folder();
    }

    /** Makes the folder, if it does not exist, and the first key. Refused when there is a key already. */
    public synchronized KeyFolderAnswer create(CipherSuite suite) {
        Optional<Refused> unprepared = files.prepare();
        if (unprepared.isPresent()) {
            return unprepared.get();
        }
        return switch (files.read()) {
            case Contents.Wrong(Refused refused) -> refused;
            case Contents.Roots(List<RootKey> roots) ->
                roots.isEmpty() ? add(1, suite) : new Refused(Reason.ALREADY_MADE, path());
        };
    }

    /** Reads every key; refuses a wrong place, permissions that let others look, and damaged files. */
    public synchronized KeyFolderAnswer open() {
        return answer(files, notes);
    }

    private static KeyFolderAnswer answer(KeyFiles files, BackupNotes notes) {
        return switch (files.read()) {
            case Contents.Wrong(Refused refused) -> refused;
            case Contents.Roots(List<RootKey> roots)
            when roots.isEmpty() -> new Refused(Reason.NO_KEYS, files.folder());
            case Contents.Roots(List<RootKey> roots) -> opened(new Keys(roots), notes);
        };
    }

    /**
     * Adds a key that writes from now on (after a restart of the program), perhaps of another suite; the others still
     * read. The new key has to be backed up and confirmed, too.
     */
    public synchronized KeyFolderAnswer rotate(CipherSuite suite) {
        return switch (files.read()) {
            case Contents.Wrong(Refused refused) -> refused;
            case Contents.Roots(List<RootKey> roots) when roots.isEmpty() -> new Refused(Reason.NO_KEYS, path());
            case Contents.Roots(List<RootKey> roots) ->
                add(roots.stream().mapToInt(RootKey::number).max().orElseThrow() + 1, suite);
        };
    }

    /**
     * Notes that an operator has copied the present keys to a safe place.
     *
     * @param who one line, cut at 80 characters
     */
    public synchronized KeyFolderAnswer confirmBackup(String who) {
        return switch (open()) {
            case Refused refused -> refused;
            case Opened opened -> confirmed(opened.keys(), who);
        };
    }

    private KeyFolderAnswer add(int number, CipherSuite suite) {
        LocalDate today = clock.instant().atZone(CHINA).toLocalDate();
        try (Secret secret = new Secret(Bytes.random(random, RootKey.LENGTH))) {
            Optional<Refused> unwritten = files.write(new RootKey(number, KeyId.random(random), suite, today, secret));
            return unwritten.isPresent() ? unwritten.get() : open();
        }
    }

    private KeyFolderAnswer confirmed(Keys keys, String who) {
        try {
            notes.add(keys.ids(), clock.instant(), who);
            return opened(keys, notes);
        } catch (IOException e) {
            return new Refused(Reason.UNWRITABLE, notes.file());
        }
    }

    private static Opened opened(Keys keys, BackupNotes notes) {
        return new Opened(keys, notes.covering(keys.ids()));
    }

    @Override
    public String toString() {
        return "KeyFolder[" + path() + "]";
    }
}
