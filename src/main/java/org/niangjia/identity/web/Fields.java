package org.niangjia.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;

/** Questions of this module's forms, from the keys of their words. */
final class Fields {
    private Fields() {}

    static Field of(
            Words words,
            String name,
            String labelKey,
            @Nullable String hintKey,
            String value,
            @Nullable String problemKey) {
        return new Field(
                name,
                words.get(labelKey),
                hintKey == null ? null : words.get(hintKey),
                false,
                value,
                problemKey == null ? null : words.get(problemKey));
    }

    /** One that is typed anew each time. */
    static Field secret(Words words, String name, String labelKey, @Nullable String problemKey) {
        return of(words, name, labelKey, null, "", problemKey);
    }

    static List<Problem> problems(List<Field> fields) {
        var problems = new ArrayList<Problem>();
        fields.forEach(
                field -> Optional.ofNullable(field.error()).ifPresent(error -> problems.add(Problem.at(field, error))));
        return problems;
    }
}
