package org.niangjia.consultation.web.staff;

import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Wording;
import org.niangjia.shared.TypedText;

/** What an officer filled in to keep a text. */
record WordingForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable String topic,
        @Nullable String law,
        @Nullable String shared) {
    static final WordingForm EMPTY = new WordingForm(null, null, null, null, null);

    Wording.Draft draft() {
        return new Wording.Draft(
                clean(title), clean(body), clean(topic).isEmpty() ? null : clean(topic), clean(law), isShared());
    }

    boolean isShared() {
        return !clean(shared).isEmpty();
    }

    static String clean(@Nullable String typed) {
        return typed == null ? "" : TypedText.clean(typed);
    }
}
