package org.niangjia.region.search;

import java.util.Comparator;

/** For lists in the order of the dictionary; the database's own collation changes with its build. */
public final class Pinyin {
    /** By the first reading of each character, then by the characters. */
    public static final Comparator<String> ORDER = Comparator.comparing(Pinyin::sortKey);

    private Pinyin() {}

    public static String sortKey(String name) {
        StringBuilder key = new StringBuilder(name.length() * 8);
        for (int symbol : Symbols.ofName(name)) {
            String[] readings = Readings.of(symbol);
            key.append(readings.length == 0 ? Character.toString(symbol) : readings[0])
                    .append(' ');
        }
        return key.append('\u0001').append(name).toString();
    }
}
