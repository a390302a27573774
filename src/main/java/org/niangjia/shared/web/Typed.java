package org.niangjia.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody sent with a form, so that a page which can do nothing with it gives it back. A password never comes back,
 * and the form that it stood in must be filled in again.
 *
 * @param values the whole form, to be sent again
 * @param text what was written in it, to be read and copied
 */
public record Typed(List<Value> values, String text) {
    public static final Typed NOTHING = new Typed(List.of(), "");

    private static final Set<String> SECRETS =
            Set.of("password", "current", "again", "confirm", "factor", "present", "confirmation");

    /** Chosen or carried along, not written. A field that nobody named here comes back: better too much than lost. */
    private static final Set<String> UNWRITTEN = Set.of(
            "_csrf",
            "token",
            "version",
            "topic",
            "region",
            "level",
            "channels",
            "code",
            "helped",
            "choice",
            "wording",
            "organization",
            "role",
            "searched",
            "assignment",
            "taken",
            "sex",
            "person",
            "offered",
            "position",
            "appointment",
            "employment",
            "way",
            "kind",
            "ownership",
            "party",
            "carrier",
            "mode");

    /** One hidden field. */
    public record Value(String name, String value) {}

    public static Typed of(HttpServletRequest request) {
        // The page about an error is always asked with GET; what met the error says the attribute (Servlet 6.1).
        var met = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        if (!"POST".equals(met == null ? request.getMethod() : met)) {
            return NOTHING;
        }
        var values = values(request);
        var secret = values.stream().map(Value::name).anyMatch(SECRETS::contains);
        return new Typed(
                secret ? List.of() : values,
                values.stream()
                        .filter(value -> !SECRETS.contains(value.name()) && isWritten(value.name()))
                        .map(Value::value)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n\n")));
    }

    private static boolean isWritten(String name) {
        return !UNWRITTEN.contains(name) && !name.startsWith("class.");
    }

    /** How she reads travels in the form's address. */
    private static List<Value> values(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .filter(field -> !Frames.CHOICES.contains(field.getKey()))
                    .flatMap(field -> Stream.of(field.getValue()).map(value -> new Value(field.getKey(), value)))
                    .toList();
        } catch (IllegalStateException unreadable) {
            return List.of();
        }
    }
}
