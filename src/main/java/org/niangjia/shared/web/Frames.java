package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The frame of a request. The language is the one chosen by {@code ?lang=}, else the browser's, else Chinese; it is
 * never kept in a cookie, so links carry it.
 */
public final class Frames {
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final Assets assets;
    private final boolean demonstration;

    Frames(MessageSource messages, Assets assets, boolean demonstration) {
        this.messages = messages;
        this.assets = assets;
        this.demonstration = demonstration;
    }

    public Frame frame(HttpServletRequest request) {
        return new Frame(words(request), assets, languages(request), demonstration, chosen(request));
    }

    public Words words(HttpServletRequest request) {
        return new MessageWords(messages, locale(request));
    }

    private static String chosen(HttpServletRequest request) {
        var chosen = request.getParameter("lang");
        return LOCALES.stream()
                .map(Locale::toLanguageTag)
                .filter(tag -> tag.equals(chosen))
                .findFirst()
                .orElse("");
    }

    private static Locale locale(HttpServletRequest request) {
        var chosen = request.getParameter("lang");
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

    /** None on a page that answers a form: its address has no page of its own, and what she typed would be lost. */
    private static List<Language> languages(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return List.of();
        }
        var current = locale(request);
        return LOCALES.stream()
                .map(locale -> new Language(
                        locale.toLanguageTag(),
                        locale.equals(Locale.ENGLISH) ? "English" : "中文",
                        here(request, locale),
                        locale.equals(current)))
                .toList();
    }

    private static String here(HttpServletRequest request, Locale locale) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("lang", locale.toLanguageTag())
                .build(true)
                .toUriString();
    }
}
