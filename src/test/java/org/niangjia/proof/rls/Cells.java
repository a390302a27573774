package org.niangjia.proof.rls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Table × role × viewer × way of asking; red is a cell in which a stranger got something. */
final class Cells {
    private static final List<String> ROLES = List.of("niangjia_app", "niangjia_worker");
    private static final int HOUSEHOLD = 0;
    private static final int SHOWN = 60;

    private final House house;
    private final List<Policy> policies;
    private int asked;

    /** @param policies as they are meant, also where one of them has been taken off: by them it is told what to ask */
    Cells(House house, List<Policy> policies) {
        this.house = house;
        this.policies = policies;
    }

    int asked() {
        return asked;
    }

    List<String> red() throws SQLException {
        var red = new ArrayList<String>();
        for (var table : house.tables()) {
            red.addAll(red(table));
        }
        return red;
    }

    List<String> red(String table) throws SQLException {
        try (var superuser = house.as("postgres")) {
            var catalogue = new Catalogue(superuser);
            var meant = policies.stream()
                    .filter(policy -> policy.table().equals(table))
                    .toList();
            var rows = catalogue.rowsAgain(table);
            var red = new ArrayList<String>();
            for (var role : ROLES) {
                try (var connection = house.as(role)) {
                    for (var sight : Sight.strangers(catalogue.kinds(), catalogue.settings(), HOUSEHOLD)) {
                        red.addAll(red(connection, role, sight, table, rows, meant));
                    }
                }
            }
            return red;
        }
    }

    private List<String> red(
            Connection connection, String role, Sight sight, String table, Rows rows, List<Policy> policies)
            throws SQLException {
        var red = new ArrayList<String>();
        for (var probe : probes(sight, policies)) {
            asked++;
            var row = probe == Probe.ADDED_HERS ? rows.inserted(HOUSEHOLD + 1) : rows.inserted(HOUSEHOLD);
            var got = probe.asked(connection, sight, table, rows.change(), row);
            if (isTold(probe, sight, got)) {
                var line = got.replaceAll("\\s+", " ");
                red.add("%s, %s, %s, %s: %s"
                        .formatted(
                                table, role, sight.name(), probe, line.substring(0, Math.min(SHOWN, line.length()))));
            }
        }
        return red;
    }

    private static List<Probe> probes(Sight sight, List<Policy> policies) {
        Predicate<Probe> passes = probe -> policies.stream()
                .anyMatch(policy -> policy.isByKindAlone()
                        && policy.kinds().contains(sight.kind())
                        && covers(policy.command(), probe));
        var isKeptForOthers = policies.stream()
                .anyMatch(policy -> !policy.permissive()
                        && policy.command().equals("INSERT")
                        && !policy.kinds().contains(sight.kind()));
        return Arrays.stream(Probe.values())
                .filter(passes.negate())
                // On a row of her own it fails as it should.
                .filter(probe -> probe != Probe.LEAKY || !isOfAnotherHousehold(sight))
                .filter(probe -> probe != Probe.ADDED_HERS || isKeptForOthers)
                .toList();
    }

    private static boolean covers(String command, Probe probe) {
        return switch (command) {
            case "ALL" -> true;
            case "SELECT" -> !probe.changes();
            case "INSERT" -> probe == Probe.ADDED_AGAIN || probe == Probe.ADDED_HERS;
            case "DELETE" -> probe == Probe.DELETED || probe == Probe.DELETED_BLINDLY;
            default -> false;
        };
    }

    /** Whoever belongs to another household gets her own row, and that only. */
    private static boolean isTold(Probe probe, Sight sight, String got) {
        if (got.startsWith("error ")) {
            return true;
        }
        if (probe == Probe.EXPLAINED || isOfAnotherHousehold(sight)) {
            var others = Stream.of(HOUSEHOLD, HOUSEHOLD + 2).flatMap(household -> House.marks(household).stream());
            return others.anyMatch(got::contains)
                    || probe != Probe.EXPLAINED
                            && got.lines().filter(line -> !line.isBlank()).count() > 1;
        }
        return !got.isEmpty();
    }

    private static boolean isOfAnotherHousehold(Sight sight) {
        return sight.settings().values().stream().anyMatch(House.keys(HOUSEHOLD + 1)::containsValue);
    }

    /** Tables of which nobody at all sees a row: there the cells would be green for nothing. */
    List<String> blind() throws SQLException {
        var blind = new ArrayList<String>();
        for (var table : house.tables()) {
            if (!isSeenByAMember(table)) {
                blind.add(table);
            }
        }
        return blind;
    }

    private boolean isSeenByAMember(String table) throws SQLException {
        for (var role : ROLES) {
            try (var connection = house.as(role)) {
                for (var sight : house.members(HOUSEHOLD)) {
                    if (!Probe.COUNT.asked(connection, sight, table, "", "").isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
