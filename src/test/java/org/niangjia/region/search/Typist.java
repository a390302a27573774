package org.niangjia.region.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.RegionCode;

/** Types what people type when they look for a place. */
public final class Typist {
    private final List<Division> places;
    private final Map<RegionCode, Division> byCode = new HashMap<>();
    private final RandomGenerator random;

    public Typist(List<Division> places, RandomGenerator random) {
        this.places = places;
        this.random = random;
        places.forEach(place -> byCode.put(place.code(), place));
    }

    public String next() {
        Division place = places.get(random.nextInt(places.size()));
        String name = place.shortName();
        String above = above(place);
        return switch (random.nextInt(14)) {
            case 0 -> name;
            case 1 -> start(name, 2);
            case 2 -> name + " " + above;
            case 3 -> above + name;
            case 4 -> start(above, 2 + random.nextInt(3)) + start(name, 2);
            case 5 -> pinyin(name);
            case 6 -> start(pinyin(name), 1 + random.nextInt(6));
            case 7 -> initials(name) + "　" + initials(above);
            case 8 -> start(name, 1) + " " + above;
            case 9 -> pinyin(above) + start(pinyin(name), 1 + random.nextInt(7));
            case 10 -> initials(start(name, 2));
            case 11 -> part(name);
            case 12 -> part(name) + " " + pinyin(above);
            default -> part(name) + " " + part(above) + " " + start(name, 1);
        };
    }

    private String above(Division place) {
        List<String> names = new ArrayList<>();
        for (RegionCode code : place.code().ancestors()) {
            if (byCode.containsKey(code)) {
                names.add(byCode.get(code).shortName());
            }
        }
        return names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
    }

    private String part(String name) {
        int from = random.nextInt(name.length());
        return name.substring(from, from + 1 + random.nextInt(name.length() - from));
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private String pinyin(String name) {
        StringBuilder letters = new StringBuilder();
        for (int symbol : Symbols.ofName(name)) {
            String[] readings = Readings.of(symbol);
            letters.append(readings.length == 0 ? "" : readings[random.nextInt(readings.length)]);
        }
        return letters.toString();
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (int symbol : Symbols.ofName(name)) {
            String[] readings = Readings.of(symbol);
            letters.append(readings.length == 0 ? "" : readings[0].substring(0, 1));
        }
        return letters.toString();
    }
}
