package org.niangjia.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Frame.Choice;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The frame of a request. The language is the one chosen by {@code ?lang=}, else the browser's, else Chinese; the type is
 * large by {@code ?type=large}; by {@code ?news=on} an officer's browser tells of new work. None is ever kept in a
 * cookie, so links carry them.
 */
public final class Frames {
    private static final String LANGUAGE = "lang";
    private static final String TYPE = "type";
    static final Choice LARGE = new Choice(TYPE, "large");

    static final Choice NEWS = new Choice("news", "on");

    /** What addresses carry about how she reads: nothing that she typed. */
    public static final Set<String> CHOICES = Set.of(LANGUAGE, TYPE, NEWS.name());

    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String ONCE = Frames.class.getName() + ".once";

    private static final String CHOSEN = Frames.class.getName() + ".chosen.";

    private final Map<Locale, Words> words;
    private final Assets assets;
    private final boolean demonstration;

    Frames(MessageSource messages, Assets assets, boolean demonstration) {
        this.words = LOCALES.stream()
                .collect(Collectors.toUnmodifiableMap(locale -> locale, locale -> new MessageWords(messages, locale)));
        this.assets = assets;
        this.demonstration = demonstration;
    }

    public Frame frame(HttpServletRequest request) {
        return new Frame(words(request), assets, languages(request), size(request), demonstration, choices(request));
    }

    /** The address of this page works once: a link to it in the other language would not. */
    public static void worksOnce(HttpServletRequest request) {
        request.setAttribute(ONCE, true);
    }

    /** She came by an address that could not carry what she chose, such as one that another site sends her back to. */
    public static void readsAs(HttpServletRequest request, List<Choice> choices) {
        choices.forEach(choice -> request.setAttribute(CHOSEN + choice.name(), choice.value()));
    }

    public Words words(HttpServletRequest request) {
        return Objects.requireNonNull(words.get(locale(request)));
    }

    private static List<Choice> choices(HttpServletRequest request) {
        var language = parameter(request, LANGUAGE);
        return Stream.concat(
                        LOCALES.stream()
                                .map(Locale::toLanguageTag)
                                .filter(tag -> tag.equals(language))
                                .map(tag -> new Choice(LANGUAGE, tag)),
                        Stream.of(LARGE, NEWS)
                                .filter(choice -> choice.value().equals(parameter(request, choice.name()))))
                .toList();
    }

    /** The page that says what was wrong with a request must not stumble over the same. */
    private static @Nullable String parameter(HttpServletRequest request, String name) {
        if (request.getAttribute(CHOSEN + name) instanceof String chosen) {
            return chosen;
        }
        try {
            return request.getParameter(name);
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    static Locale locale(HttpServletRequest request) {
        var chosen = parameter(request, LANGUAGE);
        if (chosen != null) {
            return "en".equals(chosen) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        var languages = Collections.list(request.getLocales());
        return languages.stream()
                .map(language -> language.getLanguage().equals("en")
                        ? Locale.ENGLISH
                        : language.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * None on a page that answers a form: its address has no page of its own, and what she typed would be lost. Nor on
     * one that tells of an error.
     */
    private static List<Language> languages(HttpServletRequest request) {
        if (!hasAddress(request)) {
            return List.of();
        }
        var current = locale(request);
        return LOCALES.stream()
                .map(locale -> new Language(
                        locale.toLanguageTag(),
                        locale.equals(Locale.ENGLISH) ? "English" : "中文",
                        here(request, LANGUAGE, locale.toLanguageTag()),
                        locale.equals(current)))
                .toList();
    }

    private static @Nullable String size(HttpServletRequest request) {
        if (!hasAddress(request)) {
            return null;
        }
        return choices(request).contains(LARGE) ? here(request, TYPE) : here(request, TYPE, LARGE.value());
    }

    private static boolean hasAddress(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getAttribute(ONCE) == null
                && request.getDispatcherType() != DispatcherType.ERROR;
    }

    /** @param value none: without it */
    private static String here(HttpServletRequest request, String parameter, Object... value) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(parameter, value)
                .build(true)
                .toUriString();
    }
}
