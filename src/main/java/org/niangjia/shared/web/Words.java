package org.niangjia.shared.web;

import java.util.Locale;

/** The words of one request, in her language. */
public interface Words {
    String get(String key, Object... args);

    Locale locale();

    /** Value of the lang attribute: zh-CN, en. */
    String htmlLang();
}
