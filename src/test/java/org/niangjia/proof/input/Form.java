package org.niangjia.proof.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form of a page.
 *
 * @param values by the names of its fields; of a choice, all that can be chosen
 */
record Form(String method, String action, SequencedMap<String, List<String>> values) {
    private static final Set<String> FIELDS = Set.of("input", "textarea", "button");

    /**
     * The form, once more for each of its buttons that leads elsewhere.
     *
     * @param tags from the form's own tag to its end
     */
    static List<Form> of(List<Markup.Tag> tags) {
        var head = tags.getFirst();
        var values = new LinkedHashMap<String, List<String>>();
        var choice = "";
        for (var tag : tags) {
            if (tag.name().equals("select")) {
                choice = tag.attribute("name").orElse("");
            }
            var name =
                    tag.name().equals("option") ? choice : tag.attribute("name").orElse("");
            if (!name.isEmpty() && (FIELDS.contains(tag.name()) || tag.name().equals("option"))) {
                var value = tag.name().equals("textarea")
                        ? tag.inside()
                        : tag.attribute("value").orElse("");
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        values.remove("_csrf");
        var method = head.attribute("method").orElse("get").toUpperCase(Locale.ROOT);
        return Stream.concat(
                        head.attribute("action").stream(),
                        tags.stream().flatMap(tag -> tag.attribute("formaction").stream()))
                .distinct()
                .map(action -> new Form(method, action, values))
                .toList();
    }
}
