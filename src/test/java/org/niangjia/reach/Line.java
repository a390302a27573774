package org.niangjia.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One route and what each viewer gets by it.
 *
 * @param state in which a request of the route has to be
 * @param form sent with it; names in braces stand for what the test prepared
 */
record Line(String method, String path, String state, List<String> form, List<Expected> cells) {
    static final List<String> VIEWERS = List.of(
            "visitor",
            "receipt",
            "CHAIR",
            "OFFICER",
            "SUPERVISOR",
            "LEADER",
            "SYSTEM_ADMINISTRATOR",
            "SECURITY_ADMINISTRATOR",
            "AUDIT_ADMINISTRATOR",
            "ORGANIZER");

    static Line parse(String text) {
        var columns = text.split("\\s*\\|\\s*", -1);
        var route = columns[0].strip().split(" +", 4);
        var form = new ArrayList<String>();
        if (route.length == 4) {
            for (var pair : route[3].split("&", -1)) {
                form.addAll(Arrays.asList(pair.split("=", 2)));
            }
        }
        var given = Arrays.stream(columns).skip(1).map(Expected::new).toList();
        return new Line(route[0], route[1], route.length > 2 ? route[2] : "-", form, cells(given));
    }

    /** One cell: everyone. Three: visitor, receipt holder, whoever is signed in. */
    private static List<Expected> cells(List<Expected> given) {
        var cells = new ArrayList<>(given);
        while (cells.size() < VIEWERS.size()) {
            cells.add(cells.getLast());
        }
        return cells;
    }

    boolean changes() {
        return method.equals("POST");
    }

    Expected of(String viewer) {
        return cells.get(VIEWERS.indexOf(viewer));
    }
}
