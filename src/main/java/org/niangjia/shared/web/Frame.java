package org.niangjia.shared.web;

import java.util.List;

/**
 * What stands around every page, whatever is on it.
 *
 * @param chosen the language that she chose by a link, as a tag; empty if she chose none. No cookie keeps it: links do
 */
public record Frame(Words words, Assets assets, List<Language> languages, boolean demonstration, String chosen) {
    public Frame {
        languages = List.copyOf(languages);
    }

    /** An address of this application, in the language that she chose. */
    public String link(String path) {
        if (chosen.isEmpty()) {
            return path;
        }
        return path + (path.contains("?") ? '&' : '?') + "lang=" + chosen;
    }
}
