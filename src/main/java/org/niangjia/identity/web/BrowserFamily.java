package org.niangjia.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Words;

/**
 * Which browser it was, as people would say it: enough for her to know her own again. No version and nothing else of
 * what browsers tell of themselves is kept.
 */
final class BrowserFamily {
    /** The first that is found counts: most browsers claim to be Chrome or Safari too. */
    private static final Map<String, String> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put("MicroMessenger", "wechat");
        MARKS.put("QQBrowser", "qq");
        MARKS.put("HuaweiBrowser", "huawei");
        MARKS.put("MiuiBrowser", "xiaomi");
        MARKS.put("UCBrowser", "uc");
        MARKS.put("Edg", "edge");
        MARKS.put("Firefox", "firefox");
        MARKS.put("Chrome", "chrome");
        MARKS.put("Safari", "safari");
    }

    private static final String OTHER = "other";

    private BrowserFamily() {}

    /** Two words, as they are kept in the session. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "computer " + OTHER;
        }
        var browser = MARKS.entrySet().stream()
                .filter(mark -> userAgent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
        var phone = userAgent.contains("Mobile") || userAgent.contains("Android");
        return (phone ? "phone " : "computer ") + browser;
    }

    /** @param kept what {@link #of} gave; null in a session of an older program */
    static String said(@Nullable String kept, Words words) {
        var parts = kept == null ? new String[] {"computer", OTHER} : kept.split(" ", 2);
        return words.get("identity.browser." + parts[0], words.get("identity.browser." + parts[1]));
    }
}
