package org.niangjia.measure.model;

import java.util.Locale;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.where.Expression;

/** How many rows of its source satisfy the condition. */
public record Measure(MeasureId id, String chinese, String english, Expression where) {
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
