package org.niangjia.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.store.KeptRequests.Kept;

/**
 * What was acknowledged held against what is there.
 *
 * @param lost acknowledged and not there
 * @param duplicates there more than once
 * @param strange of this run, but nobody wrote it like that
 * @param recoveries from a kill to the first acknowledged request that was taken after it; none for a kill that another
 *     one overtook
 */
record Findings(List<String> lost, List<String> duplicates, List<String> strange, List<Duration> recoveries) {

    /** One woman's side of it. */
    record Sent(String words, @Nullable Instant acknowledgedAt) {}

    static Findings of(String run, List<Sent> sent, List<Kept> kept, List<Strike> strikes) {
        Map<String, List<Kept>> there =
                kept.stream().filter(each -> each.words().startsWith(run)).collect(Collectors.groupingBy(Kept::words));
        var written = sent.stream().map(Sent::words).collect(Collectors.toSet());
        return new Findings(
                sent.stream()
                        .filter(each -> each.acknowledgedAt() != null && !there.containsKey(each.words()))
                        .map(Sent::words)
                        .toList(),
                there.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .toList(),
                there.keySet().stream()
                        .filter(words -> !written.contains(words))
                        .toList(),
                recoveries(sent, there, strikes));
    }

    private static List<Duration> recoveries(List<Sent> sent, Map<String, List<Kept>> there, List<Strike> strikes) {
        var recoveries = new ArrayList<Duration>();
        for (var index = 0; index < strikes.size(); index++) {
            var at = strikes.get(index).at();
            var next = index + 1 < strikes.size() ? strikes.get(index + 1).at() : Instant.MAX;
            firstGoodWrite(at, sent, there)
                    .filter(good -> good.isBefore(next))
                    .ifPresent(good -> recoveries.add(Duration.between(at, good)));
        }
        return recoveries;
    }

    /** An answer after the kill may only repeat what was taken before it; so the row's own time decides. */
    private static Optional<Instant> firstGoodWrite(Instant kill, List<Sent> sent, Map<String, List<Kept>> there) {
        return sent.stream()
                .filter(each -> there.getOrDefault(each.words(), List.of()).stream()
                        .anyMatch(row -> row.receivedAt().isAfter(kill)))
                .map(Sent::acknowledgedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
