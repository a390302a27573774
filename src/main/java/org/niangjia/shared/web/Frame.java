package org.niangjia.shared.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page, whatever is on it.
 *
 * @param size leads to the same page in the other size of type; null where there is no such page
 * @param choices what she chose by links; no cookie keeps it: links do
 */
public record Frame(
        Words words,
        Assets assets,
        List<Language> languages,
        @Nullable String size,
        boolean demonstration,
        List<Choice> choices) {
    public Frame {
        languages = List.copyOf(languages);
        choices = List.copyOf(choices);
    }

    /** As it stands in an address. */
    public record Choice(String name, String value) {}

    /** An address of this application, as she chose to read it. */
    public String link(String path) {
        var link = new StringBuilder(path);
        for (var choice : choices) {
            link.append(link.indexOf("?") < 0 ? '?' : '&')
                    .append(choice.name())
                    .append('=')
                    .append(choice.value());
        }
        return link.toString();
    }

    /** Whether this officer's browser tells her of new work while a page of the desk is open. */
    public boolean tellsNews() {
        return choices.contains(Frames.NEWS);
    }

    /** The same, but for that. */
    public Frame tellingNews(boolean on) {
        var others = choices.stream().filter(choice -> !choice.equals(Frames.NEWS));
        return new Frame(
                words,
                assets,
                languages,
                size,
                demonstration,
                Stream.concat(others, on ? Stream.of(Frames.NEWS) : Stream.empty())
                        .toList());
    }

    public boolean large() {
        return choices.contains(Frames.LARGE);
    }
}
