package org.niangjia.journey;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, as their message files have them. */
record Speech(Locale language) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String get(String key, Object... arguments) {
        var module = key.substring(0, key.indexOf('.'));
        var text = ResourceBundle.getBundle("messages." + module, language, EXACTLY)
                .getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }
}
