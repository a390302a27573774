package org.niangjia;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.niangjia.installation.Settings;

/** Where a backup goes unless a file is named: a folder beside the data folder, never in it. */
final class BackupPlace {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private BackupPlace() {}

    static Path folder(Settings settings) {
        var data = settings.data();
        return data.resolveSibling(data.getFileName() + "-backups");
    }

    static Path of(Settings settings, Instant now, String why) {
        return folder(settings).resolve("niangjia-" + TIME.format(now) + why + ".backup");
    }
}
