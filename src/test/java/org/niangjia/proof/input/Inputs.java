package org.niangjia.proof.input;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.proof.input.Draft.Pair;

/** Makes the inputs: each from seed and number alone, but for the ids and tokens of the world it is sent into. */
final class Inputs {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** The more often it stands here, the more often it is done. */
    private static final List<Twist> USUAL = List.of(
            Twist.SOME_VALUES,
            Twist.SOME_VALUES,
            Twist.SOME_VALUES,
            Twist.SOME_VALUES,
            Twist.ALL_VALUES,
            Twist.TWICE,
            Twist.NAMES,
            Twist.MISSING);

    private final long seed;
    private final Marker marker;
    private final List<Route> routes;
    private final List<Guest> guests;

    Inputs(long seed, Marker marker, List<Route> routes, List<Guest> guests) {
        this.seed = seed;
        this.marker = marker;
        this.routes = List.copyOf(routes);
        this.guests = List.copyOf(guests);
    }

    Route route(int number) {
        return routes.get(number % routes.size());
    }

    Input input(int number) {
        var chance = new SplittableRandom(seed + number * GOLDEN);
        var route = route(number);
        var guest = guest(route, chance);
        var word = marker.of(number);
        var draft = new Draft(route.method(), address(route, guest, chance, word));
        draft.cookies = guest.visitor().cookies();
        fill(draft, route, guest, chance);
        var twists = twists(chance);
        twists.forEach(twist -> twist.apply(draft, chance, word));
        return new Input(
                number,
                route,
                guest.visitor().name(),
                draft.bytes(),
                twists.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static List<Twist> twists(RandomGenerator chance) {
        var twists = new ArrayList<Twist>();
        if (chance.nextInt(10) < 8) {
            twists.add(USUAL.get(chance.nextInt(USUAL.size())));
        }
        if (twists.isEmpty() || chance.nextInt(10) < 4) {
            twists.add(Twist.values()[chance.nextInt(Twist.values().length)]);
        }
        return twists;
    }

    /** Mostly somebody whose pages lead there: others are turned away at the first check. */
    private Guest guest(Route route, RandomGenerator chance) {
        var near = guests.stream().filter(each -> each.seen().knows(route)).toList();
        return near.isEmpty() || chance.nextInt(10) < 3 ? any(guests, chance) : any(near, chance);
    }

    /** Her own, or one from another's pages, or one that nobody has. */
    private String address(Route route, Guest guest, RandomGenerator chance, String word) {
        var own = guest.seen().addresses(route);
        var all = guests.stream()
                .flatMap(each -> each.seen().addresses(route).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (all.isEmpty() || chance.nextInt(10) < 1) {
            return Stream.of(route.pattern().getPatternString().split("/", -1))
                    .map(part -> part.contains("{") ? Percent.encoded(Hostile.value(chance, word)) : part)
                    .collect(Collectors.joining("/"));
        }
        return any(own.isEmpty() || chance.nextInt(10) < 1 ? List.copyOf(all) : own, chance);
    }

    private static void fill(Draft draft, Route route, Guest guest, RandomGenerator chance) {
        var seen = guest.seen().values(route);
        var names = new TreeSet<>(route.fields().keySet());
        names.addAll(seen.keySet());
        for (var name : names) {
            var values = seen.get(name);
            var declared = route.fields().getOrDefault(name, "x");
            draft.fields.add(new Pair(name, values == null ? declared : any(List.copyOf(values), chance)));
        }
        if (route.sends() && !guest.visitor().formToken().isEmpty()) {
            draft.fields.add(new Pair("_csrf", guest.visitor().formToken()));
        }
    }

    private static <T> T any(List<T> among, RandomGenerator chance) {
        return among.get(chance.nextInt(among.size()));
    }
}
