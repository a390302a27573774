package org.niangjia.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.niangjia.vault.KeyFolderAnswer.Reason;
import org.niangjia.vault.KeyFolderAnswer.Refused;

/** Reads and writes the key files of a folder, and refuses what is not as it must be. */
record KeyFiles(Path folder, Path data) {
    private static final String NAMES = "root-*.key";

    sealed interface Contents {
        /** May be empty. */
        record Roots(List<RootKey> roots) implements Contents {}

        record Wrong(Refused refused) implements Contents {}
    }

    /** Makes the folder if it is missing and may lie there. */
    Optional<Refused> prepare() {
        try {
            Optional<Refused> misplaced = FolderGuard.misplaced(folder, data);
            if (misplaced.isEmpty() && !Files.exists(folder)) {
                Files.createDirectories(folder, FolderGuard.ownerOnly(folder, "rwx------"));
            }
            return misplaced;
        } catch (IOException e) {
            return Optional.of(new Refused(Reason.UNWRITABLE, folder));
        }
    }

    Contents read() {
        try {
            Optional<Refused> wrong = wrongFolder();
            return wrong.isPresent() ? new Contents.Wrong(wrong.get()) : readFiles();
        } catch (IOException e) {
            return wrong(Reason.UNREADABLE, folder);
        }
    }

    /** Never replaces a file: two rotations at once cannot lose a key. */
    Optional<Refused> write(RootKey root) {
        Path file = folder.resolve("root-%04d.key".formatted(root.number()));
        try {
            OwnerFile.create(file, KeyFile.print(root));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Refused(Reason.UNWRITABLE, file));
        }
    }

    private Optional<Refused> wrongFolder() throws IOException {
        Optional<Refused> misplaced = FolderGuard.misplaced(folder, data);
        if (misplaced.isPresent()) {
            return misplaced;
        }
        if (!Files.exists(folder)) {
            return Optional.of(new Refused(Reason.MISSING, folder));
        }
        return Files.isDirectory(folder)
                ? FolderGuard.openToOthers(folder)
                : Optional.of(new Refused(Reason.NOT_A_FOLDER, folder));
    }

    private Contents readFiles() throws IOException {
        List<RootKey> roots = new ArrayList<>();
        for (Path file : list()) {
            Optional<Refused> wrong = wrongFile(file);
            if (wrong.isPresent()) {
                return new Contents.Wrong(wrong.get());
            }
            Optional<RootKey> root = KeyFile.parse(text(file)).filter(found -> isNew(found, roots));
            if (root.isEmpty()) {
                return wrong(Reason.DAMAGED, file);
            }
            roots.add(root.get());
        }
        return new Contents.Roots(List.copyOf(roots));
    }

    private List<Path> list() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        }
    }

    /** A link may lead out of the folder, but not into the data. */
    private Optional<Refused> wrongFile(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.of(new Refused(Reason.UNREADABLE, file));
        }
        Optional<Refused> misplaced = FolderGuard.misplaced(file, data);
        return misplaced.isPresent() ? misplaced : FolderGuard.openToOthers(file);
    }

    /** Decoded leniently: whatever is no text is damaged, not unreadable. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static boolean isNew(RootKey found, List<RootKey> roots) {
        return roots.stream()
                .noneMatch(root -> root.number() == found.number() || root.id().equals(found.id()));
    }

    private static Contents wrong(Reason reason, Path path) {
        return new Contents.Wrong(new Refused(reason, path));
    }
}
