package org.niangjia.installation;

import java.util.List;
import java.util.function.Function;

/** What came of trying: a value, or the sentences that say why not. */
public sealed interface Attempt<T> {
    record Done<T>(T value) implements Attempt<T> {}

    record Refused<T>(List<Sentence> sentences) implements Attempt<T> {
        public Refused {
            sentences = List.copyOf(sentences);
        }
    }

    static <T> Attempt<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Attempt<T> refused(List<Sentence> sentences) {
        return new Refused<>(sentences);
    }

    static <T> Attempt<T> refused(String key, Object... arguments) {
        return new Refused<>(List.of(Sentence.of(key, arguments)));
    }

    default <U> Attempt<U> then(Function<? super T, Attempt<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(List<Sentence> sentences) -> new Refused<>(sentences);
        };
    }
}
