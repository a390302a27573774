package org.niangjia.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.vault.KeyFolderAnswer.Reason;
import org.niangjia.vault.KeyFolderAnswer.Refused;

/** Where keys may lie and who may look at them. */
final class FolderGuard {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private FolderGuard() {}

    /** Keys beside the data would be stolen with them. Symbolic links are followed as far as the paths exist. */
    static Optional<Refused> misplaced(Path keys, Path data) throws IOException {
        Path realKeys = real(keys);
        Path realData = real(data);
        if (realKeys.startsWith(realData)) {
            return Optional.of(new Refused(Reason.INSIDE_DATA, keys));
        }
        return realData.startsWith(realKeys) ? Optional.of(new Refused(Reason.AROUND_DATA, keys)) : Optional.empty();
    }

    /** On a file system without POSIX permissions nothing is refused. */
    static Optional<Refused> openToOthers(Path path) throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view == null || OWNER.containsAll(view.readAttributes().permissions())
                ? Optional.empty()
                : Optional.of(new Refused(Reason.OPEN_TO_OTHERS, path));
    }

    static boolean hasPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** For creating files and folders; nothing where the system knows no POSIX permissions. */
    static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return hasPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Path real(Path path) throws IOException {
        Path present = path.toAbsolutePath();
        while (!Files.exists(present)) {
            @Nullable Path parent = present.getParent();
            if (parent == null) {
                return path.toAbsolutePath().normalize();
            }
            present = parent;
        }
        Path missing = present.relativize(path.toAbsolutePath());
        return present.toRealPath().resolve(missing).normalize();
    }
}
