package org.niangjia.proof.input;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;

/**
 * What a visitor's pages offer: addresses with real ids in them, and forms with values that fit. Only with these does an
 * input come further than the first check.
 */
final class Seen {
    private static final int MOST_PAGES = 60;
    private static final List<String> FRONT_DOORS = List.of("/", "/desk");
    private static final int EXAMPLES = 4;

    private final List<Route> routes;
    private final Visitor visitor;
    private final Map<String, SortedSet<String>> addresses = new TreeMap<>();
    private final Map<String, Map<String, SortedSet<String>>> values = new TreeMap<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();

    /** Where a visit ends: marked so that no machine follows. */
    private final Set<String> leaving = new HashSet<>();

    private Seen(List<Route> routes, Visitor visitor) {
        this.routes = routes;
        this.visitor = visitor;
    }

    /** @param sends whether her forms may be sent as they stand, because nothing of anybody's changes by it */
    static Seen by(Visitor visitor, List<Route> routes, boolean sends) throws IOException {
        var seen = new Seen(routes, visitor);
        FRONT_DOORS.forEach(seen::note);
        seen.look(sends);
        routes.stream()
                .filter(route -> !route.sends())
                .map(route -> route.pattern().getPatternString())
                .filter(path -> !path.contains("{") && !seen.leaving.contains(path))
                .forEach(seen::note);
        seen.look(sends);
        return seen;
    }

    /** Paths that lead to the route, without their queries. */
    List<String> addresses(Route route) {
        return List.copyOf(addresses.getOrDefault(route.name(), new TreeSet<>()));
    }

    /** Names of fields in its forms, each with values that stood there. */
    Map<String, SortedSet<String>> values(Route route) {
        return values.getOrDefault(route.name(), Map.of());
    }

    boolean knows(Route route) {
        return addresses.containsKey(route.name());
    }

    private void look(boolean sends) throws IOException {
        for (var pages = 0; pages < MOST_PAGES && !waiting.isEmpty(); pages++) {
            harvest(visitor.get(waiting.remove()), sends);
        }
    }

    private void harvest(Answer answer, boolean sends) throws IOException {
        answer.header("Location").ifPresent(this::note);
        var form = new ArrayList<Markup.Tag>();
        for (var tag : Markup.of(answer.body()).tags()) {
            if (tag.name().equals("a")) {
                tag.attribute("href").ifPresent(href -> {
                    if (tag.attribute("rel").isEmpty()) {
                        note(href);
                    } else {
                        leaving.add(href);
                    }
                });
            }
            if (tag.name().equals("form")) {
                form.clear();
            }
            form.add(tag);
            if (tag.name().equals("/form")) {
                for (var each : Form.of(form)) {
                    harvest(each, sends);
                }
                form.clear();
            }
        }
    }

    private void harvest(Form form, boolean sends) throws IOException {
        var route = route(form.method(), form.action());
        if (route.isEmpty()) {
            return;
        }
        var first = !knows(route.get());
        remember(route.get(), form.action());
        form.values()
                .forEach((name, found) -> values.computeIfAbsent(route.get().name(), _ -> new TreeMap<>())
                        .computeIfAbsent(name, _ -> new TreeSet<>())
                        .addAll(found));
        if (sends && first && form.method().equals("POST")) {
            var fields = new ArrayList<String>();
            form.values().forEach((name, found) -> fields.addAll(List.of(name, found.getFirst())));
            harvest(visitor.post(form.action(), fields.toArray(String[]::new)), true);
        }
    }

    private void note(String address) {
        if (address.startsWith("/") && !address.startsWith("//")) {
            var route = route("GET", address);
            if (route.isPresent() && known.add(address) && remember(route.get(), address)) {
                waiting.add(address);
            }
        }
    }

    private boolean remember(Route route, String address) {
        var path = address.replaceAll("[?#].*", "");
        var found = addresses.computeIfAbsent(route.name(), _ -> new TreeSet<>());
        if (found.contains(path) || found.size() < EXAMPLES) {
            found.add(path);
            return true;
        }
        return false;
    }

    private Optional<Route> route(String method, String address) {
        var path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return routes.stream()
                .filter(route ->
                        route.method().equals(method) && route.pattern().matches(path))
                .findFirst();
    }
}
