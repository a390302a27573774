package org.niangjia.proof;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.niangjia.proof.Door.Answer;

/** One woman: takes a form, sends it again and again until she holds a code, and keeps both. */
final class Woman {
    private final String words;
    private final RandomGenerator chance;
    private volatile @Nullable String form;
    private volatile @Nullable String code;
    private volatile @Nullable Instant acknowledgedAt;
    private volatile @Nullable String wrong;

    Woman(String words, RandomGenerator chance) {
        this.words = words;
        this.chance = chance;
    }

    String words() {
        return words;
    }

    /** From here on her request must not be lost. */
    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    String form() {
        return form;
    }

    @Nullable
    String code() {
        return code;
    }

    /** What she saw and should not have. */
    @Nullable
    String wrong() {
        return wrong;
    }

    /** At the first door; whenever that one sends her away, at the next. */
    void askUntilAcknowledged(List<Door> doors, InstantSource clock, Tally retries, BooleanSupplier late)
            throws InterruptedException {
        var tried = 0;
        while (!isAcknowledged() && wrong == null && !late.getAsBoolean()) {
            var held = form;
            var door = doors.get(tried % doors.size());
            switch (held == null ? door.form() : door.ask(held, words)) {
                case Answer.Done(String text) -> {
                    if (held == null) {
                        form = text;
                    } else {
                        code = text;
                        acknowledgedAt = clock.instant();
                    }
                }
                case Answer.NotNow(String why) -> {
                    retries.count(why);
                    tried++;
                    // She reads the page before she presses again.
                    TimeUnit.MILLISECONDS.sleep(chance.nextInt(1_000, 3_000));
                }
                case Answer.Again(String fresh) -> {
                    retries.count("form too old");
                    form = fresh;
                }
                case Answer.Wrong(String what) -> wrong = what;
            }
        }
    }
}
