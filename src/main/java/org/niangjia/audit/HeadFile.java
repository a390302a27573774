package org.niangjia.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.niangjia.installation.PrivateFiles;

/** {@code audit-head} in the key folder: number and digest of the newest seal. */
public record HeadFile(Path path) {
    private static final Pattern LINES =
            Pattern.compile("niangjia-audit-head 1\nnumber: (?<number>[0-9]{1,18})\ndigest: (?<digest>[0-9a-f]+)\n");

    public static HeadFile in(Path keyFolder) {
        return new HeadFile(keyFolder.resolve("audit-head"));
    }

    /** Empty when there is none; a file that cannot be understood is a head of no seal. */
    public Optional<AuditHead> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        var lines = LINES.matcher(Files.readString(path));
        return Optional.of(
                lines.matches()
                        ? new AuditHead(Long.parseLong(lines.group("number")), lines.group("digest"))
                        : AuditHead.NONE);
    }

    public void write(AuditHead head) throws IOException {
        PrivateFiles.write(
                path, "niangjia-audit-head 1\nnumber: " + head.number() + "\ndigest: " + head.digest() + "\n");
    }
}
