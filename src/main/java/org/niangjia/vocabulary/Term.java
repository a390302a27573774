package org.niangjia.vocabulary;

import java.util.List;
import java.util.Locale;

/**
 * One declared word.
 *
 * @param id as records keep it
 * @param chinese and {@code english} as people read it
 * @param source rows of the catalogue's part D that it stands for
 */
public record Term(String id, String chinese, String english, List<String> source) {
    public Term {
        source = List.copyOf(source);
    }

    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
