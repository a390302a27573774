package org.niangjia.shared.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One answer that can be chosen. */
public record Option(
        String value,
        String label,
        boolean checked,
        @Nullable String hint) {
    public Option(String value, String label, boolean checked) {
        this(value, label, checked, null);
    }

    /** All that can be chosen, behind the one that says nothing. */
    public static <T> List<Option> among(
            String nothing, String value, Stream<T> all, Function<T, String> id, Function<T, String> label) {
        return Stream.concat(
                        Stream.of(new Option("", nothing, value.isEmpty())),
                        all.map(each -> new Option(
                                id.apply(each),
                                label.apply(each),
                                id.apply(each).equals(value))))
                .toList();
    }

    public Option chosen() {
        return new Option(value, label, true, hint);
    }
}
