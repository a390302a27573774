package org.niangjia.shared.store;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;

/** What row-level security is told of the viewer (V0001: shared.viewer). */
public record RowSight(Map<String, String> settings) {
    public static RowSight of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Officer officer ->
                new RowSight(Map.of(
                        "kind", "officer",
                        "organization", officer.organization().toString(),
                        "account", officer.account().toString()));
            case Viewer.ReceiptHolder holder -> oneRequest("receipt", holder.request());
            case Viewer.Job _ -> new RowSight(Map.of("kind", "job"));
            case Viewer.Visitor _ -> new RowSight(Map.of("kind", "visitor"));
        };
    }

    /** The job that sees that nothing lies unseen: what waits for a desk, wherever, and whom to tell. */
    public static RowSight attention() {
        return new RowSight(Map.of("kind", "attention"));
    }

    /** What lies at the desks of organisations that ended. */
    public static RowSight ended(Collection<OrganizationId> organizations) {
        var ids = organizations.stream().map(OrganizationId::toString).collect(Collectors.joining(","));
        return new RowSight(Map.of("kind", "ended", "organizations", ids));
    }

    /** The job that looks for what is over its time: all that has ended, wherever. */
    public static RowSight retention() {
        return new RowSight(Map.of("kind", "retention"));
    }

    /** One record, while it is shredded because its time is over. */
    public static RowSight purge(UUID request) {
        return oneRequest("purge", request);
    }

    /** One record, while it passes from one organisation to another. */
    public static RowSight transfer(UUID request) {
        return oneRequest("transfer", request);
    }

    /** One record, while it is noted that this account stands aside from it as from its double. */
    public static RowSight aside(UUID request, UUID account) {
        return new RowSight(Map.of("kind", "transfer", "request", request.toString(), "account", account.toString()));
    }

    /** The public door: may add a record, and see again only the one that its own form token made. */
    public static RowSight door(List<byte[]> tokenHashes) {
        return keyed("door", tokenHashes);
    }

    /** Look-up by a receipt: sees the one record whose derived code is given, under any of the keys in use. */
    public static RowSight lookUp(List<byte[]> lookups) {
        return keyed("look_up", lookups);
    }

    /** One visit by a receipt, found by what the cookie holds. */
    public static RowSight visit(byte[] tokenHash) {
        return keyed("visit", List.of(tokenHash));
    }

    private static RowSight oneRequest(String kind, UUID request) {
        return new RowSight(Map.of("kind", kind, "request", request.toString()));
    }

    private static RowSight keyed(String kind, List<byte[]> keys) {
        var hex = keys.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(","));
        return new RowSight(Map.of("kind", kind, "key", hex));
    }
}
