package org.niangjia.proof.rls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a transaction tells the rows of who looks.
 *
 * @param kind empty if it tells none
 */
record Sight(String name, String kind, Map<String, String> settings) {
    private static final Map<String, String> FORGED = Map.of(
            "nonsense", "nonsense",
            "a wild card", "%",
            "all of them", "{70000000-0000-0000-0000-000000000001,*}",
            "a piece of SQL", "' or true or '",
            "a null", "\\N",
            "nothing but blanks", " ",
            "a very long word", "f".repeat(70_000));

    private static final List<String> KINDS_THAT_ARE_NONE =
            List.of("", "superuser", "OFFICER", "officer ", "officer,job", "visitor", "' or true or '", "*");

    /** Everybody who has no business with the rows of the household: with another's keys, with none, and with forged ones. */
    static List<Sight> strangers(Set<String> kinds, Set<String> settings, int household) {
        var sights = new ArrayList<Sight>();
        var own = House.keys(household);
        var others = House.keys(household + 1);
        sights.add(new Sight("nobody", "", Map.of()));
        for (var kind : KINDS_THAT_ARE_NONE) {
            sights.add(new Sight("the kind '" + kind + "' with the household's keys", kind, own));
        }
        for (var kind : kinds) {
            sights.add(new Sight(kind + " without a key", kind, Map.of()));
            sights.add(new Sight(kind + " of another household", kind, others));
            sights.add(new Sight(kind + " of another household, a colleague", kind, colleague(household + 1)));
            for (var setting : settings) {
                var missing = new TreeMap<>(others);
                missing.remove(setting);
                sights.add(new Sight(kind + " of another household without " + setting, kind, missing));
            }
            FORGED.forEach((what, value) -> {
                var forged = new HashMap<String, String>();
                settings.forEach(setting -> forged.put(setting, value));
                sights.add(new Sight(kind + " with " + what, kind, forged));
            });
        }
        return sights;
    }

    /** Those who belong to the household: they show that there is something to be seen. */
    static List<Sight> members(Set<String> kinds, int household) {
        var sights = new ArrayList<Sight>();
        for (var kind : kinds) {
            sights.add(new Sight(kind, kind, House.keys(household)));
            sights.add(new Sight(kind + ", a colleague", kind, colleague(household)));
        }
        return sights;
    }

    /** Not the one who stood aside from the household's request. */
    private static Map<String, String> colleague(int household) {
        var colleague = new HashMap<>(House.keys(household));
        colleague.put("account", House.colleague(household).toString());
        return colleague;
    }

    /** @param forever as somebody would do it who forgot that connections are used again */
    void look(Connection connection, boolean forever) throws SQLException {
        var all = new HashMap<>(settings);
        if (!kind.isEmpty() || !settings.isEmpty()) {
            all.put("kind", kind);
        }
        if (all.isEmpty()) {
            return;
        }
        var names = List.copyOf(all.keySet());
        var each = "set_config(?, ?, " + !forever + ")";
        try (var set =
                connection.prepareStatement("select " + String.join(", ", Collections.nCopies(names.size(), each)))) {
            for (var index = 0; index < names.size(); index++) {
                set.setString(2 * index + 1, "niangjia." + names.get(index));
                set.setString(2 * index + 2, all.get(names.get(index)));
            }
            set.executeQuery().close();
        }
    }
}
