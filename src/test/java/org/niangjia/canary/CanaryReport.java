package org.niangjia.canary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.niangjia.proof.Commit;

/**
 * The proof's page under docs/proofs.
 *
 * @param hits by time and place, the files that held something
 * @param control files in which the word was found that nobody encrypted
 */
record CanaryReport(
        Map<String, Map<String, TreeSet<String>>> hits,
        int spellings,
        Map<String, Long> sizes,
        TreeSet<String> control) {
    /** Folders, and what lies in them. */
    static final SequencedMap<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("data", "data folder: tables, indexes, WAL, the audit record, sessions, logs of program and server");
        PLACES.put("keys", "key folder");
        PLACES.put("backup", "a backup");
        PLACES.put("temporary", "folder for temporary files");
        PLACES.put("seen", "what the program printed, and its metrics");
    }

    List<String> objections() {
        var objections = new ArrayList<String>();
        hits.forEach((when, places) -> places.forEach((place, files) -> {
            if (!files.isEmpty()) {
                objections.add(when + ", in " + place + ": " + files);
            }
        }));
        if (!isFoundBelow("base/") || !isFoundBelow("pg_wal/")) {
            objections.add("the word that nobody encrypted was found only in " + control);
        }
        return objections;
    }

    private boolean isFoundBelow(String folder) {
        return control.stream().anyMatch(file -> file.contains(folder));
    }

    String markdown(Instant at) {
        return """
                # Proof: what she wrote is nowhere on the disk

                Written by `./niangjia prove canary` on %s, commit %s. %s

                The program on a folder of its own, with its own database server. A woman writes a canary into every field that she
                is offered (also into addresses, searches, refused and expired forms), the desk writes it into every act on her
                request. That it was stored is read from the officer's page. Then all files are searched for it, for the receipt
                code, the cookie, the form's token and the telephone number, in %d spellings (UTF-8, 16 and 32, GB18030, hexadecimal,
                base64 at each of its three places, percent and other escapes, pinyin), in packed logs, too.

                | place | searched | %s |
                |---|---|%s
                %s

                %s
                ## Negative control

                The same search for a word that the owner wrote into a column without encryption finds it in %s.

                What this shows and what not: nothing of it is in a file. Memory, swap and a core file are the machine's
                (`docs/operating`).
                """.formatted(
                at.atOffset(ZoneOffset.UTC).toLocalDate(),
                Commit.current(),
                objections().isEmpty() ? "**Proven.**" : "**NOT proven.**",
                spellings,
                String.join(" | ", hits.keySet()),
                "---|".repeat(hits.size()),
                PLACES.entrySet().stream().map(this::row).collect(Collectors.joining("\n")),
                objections().stream().map("- "::concat).collect(Collectors.joining("\n")),
                control.isEmpty()
                        ? "no file"
                        : control.stream().map(CanaryReport::kind).distinct().collect(Collectors.joining(" and ")));
    }

    private static String kind(String file) {
        return file.contains("pg_wal/") ? "`pg_wal`" : file.contains("base/") ? "`base`" : "`" + file + "`";
    }

    private String row(Map.Entry<String, String> place) {
        return "| %s | %,d bytes | %s |"
                .formatted(
                        place.getValue(),
                        sizes.getOrDefault(place.getKey(), 0L),
                        hits.values().stream()
                                .map(found -> found.getOrDefault(place.getKey(), new TreeSet<>())
                                                .size() + " files")
                                .collect(Collectors.joining(" | ")));
    }
}
