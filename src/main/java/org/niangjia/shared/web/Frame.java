package org.niangjia.shared.web;

import java.util.List;

/** What stands around every page, whatever is on it. */
public record Frame(Words words, Assets assets, List<Language> languages, boolean demonstration) {
    public Frame {
        languages = List.copyOf(languages);
    }
}
