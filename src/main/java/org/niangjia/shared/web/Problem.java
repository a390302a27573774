package org.niangjia.shared.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the error summary; with a field it is a link to it. */
public record Problem(String message, @Nullable String fieldId) {
    /** @param whole why it cannot be so as a whole; null: nothing */
    public static List<Problem> of(@Nullable String whole, List<Field> fields) {
        return Stream.concat(
                        Stream.ofNullable(whole).map(said -> new Problem(said, null)),
                        fields.stream()
                                .filter(field -> field.error() != null)
                                .map(field -> at(field, String.valueOf(field.error()))))
                .toList();
    }

    public static Problem at(Field field, String message) {
        return new Problem(message, field.id());
    }
}
