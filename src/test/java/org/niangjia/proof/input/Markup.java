package org.niangjia.proof.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A page in the pieces that a browser makes of it. */
final class Markup {
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Set<String> TEXT = Set.of("textarea", "title");

    private final String page;
    private final List<Tag> tags = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private int at;

    /** @param inside what stands in a text area */
    record Tag(String name, List<Attribute> attributes, String inside) {
        Optional<String> attribute(String wanted) {
            return attributes.stream()
                    .filter(each -> each.name().equals(wanted))
                    .map(Attribute::value)
                    .findFirst();
        }
    }

    record Attribute(String name, String value) {}

    private Markup(String page) {
        this.page = page;
    }

    static Markup of(String page) {
        var markup = new Markup(page);
        markup.read();
        return markup;
    }

    List<Tag> tags() {
        return tags;
    }

    /** All that is not text and not a quoted value: names, comments, scripts, styles, and what a handler would run. */
    List<String> code() {
        return code;
    }

    private void read() {
        for (at = page.indexOf('<'); at >= 0 && at + 1 < page.length(); at = page.indexOf('<', at)) {
            var next = page.charAt(at + 1);
            if (page.startsWith("<!--", at)) {
                code.add(upTo("-->"));
            } else if (next == '!' || next == '?') {
                code.add(upTo(">"));
            } else if (next == '/' || Character.isLetter(next)) {
                readTag();
            } else {
                at++;
            }
        }
    }

    private void readTag() {
        at++;
        var name = word("/>").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            at++; // the end of an element
            name = "/" + word(">").toLowerCase(Locale.ROOT);
        }
        code.add(name);
        var attributes = new ArrayList<Attribute>();
        for (skip(); at < page.length() && page.charAt(at) != '>'; skip()) {
            attributes.add(attribute());
        }
        at++;
        var inside = "";
        if (RAW.contains(name) || TEXT.contains(name)) {
            inside = upTo("</" + name);
            at -= name.length() + 2;
            if (RAW.contains(name)) {
                code.add(inside);
            }
        }
        tags.add(new Tag(name, List.copyOf(attributes), unescaped(inside)));
    }

    private Attribute attribute() {
        var start = at;
        var name = word("=/>").toLowerCase(Locale.ROOT);
        if (at == start) {
            at++; // an equals sign where a name should be
        }
        code.add(name);
        if (at >= page.length() || page.charAt(at) != '=') {
            return new Attribute(name, "");
        }
        at++;
        var quote = at < page.length() ? page.charAt(at) : '>';
        String value;
        if (quote == '"' || quote == '\'') {
            at++;
            value = upTo(String.valueOf(quote));
        } else {
            value = word(">");
            code.add(value);
        }
        var attribute = new Attribute(name, unescaped(value));
        if (name.startsWith("on") || name.equals("style") || name.startsWith("hx-on")) {
            code.add(attribute.value());
        }
        return attribute;
    }

    private String word(String ends) {
        var start = at;
        while (at < page.length() && !Character.isWhitespace(page.charAt(at)) && ends.indexOf(page.charAt(at)) < 0) {
            at++;
        }
        return page.substring(start, at);
    }

    private void skip() {
        while (at < page.length() && (Character.isWhitespace(page.charAt(at)) || page.charAt(at) == '/')) {
            at++;
        }
    }

    /** What stands before it; afterwards the place is behind it. */
    private String upTo(String end) {
        var found = page.indexOf(end, at);
        var stop = found < 0 ? page.length() : found;
        var before = page.substring(at, stop);
        at = Math.min(page.length(), stop + end.length());
        return before;
    }

    private static String unescaped(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
