package org.niangjia.installation;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.niangjia.vault.KeyFolderAnswer;

/** One clear sentence for the person at the machine, by message key. */
public record Sentence(String key, List<String> arguments) {
    private static final Control CHINESE_UNLESS_ENGLISH = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** Arguments are shown as they are: MessageFormat would write port 8080 as 8,080. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Why the keys can't be used, in the vault's own words. */
    public static Sentence of(KeyFolderAnswer.Refused refused) {
        return of(refused.reason().messageKey(), refused.path());
    }

    /** A key begins with the name of its file. */
    public String text(Locale locale) {
        String file = "messages." + key.substring(0, key.indexOf('.'));
        ResourceBundle words = ResourceBundle.getBundle(file, locale, CHINESE_UNLESS_ENGLISH);
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments.toArray());
    }
}
