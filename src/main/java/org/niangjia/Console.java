package org.niangjia;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.niangjia.installation.Sentence;
import org.niangjia.shared.Progress;

/** Speaks to the person at the machine, in Chinese unless her environment says English. */
final class Console {
    static final int REFUSED = 2;

    private static final Control CHINESE_UNLESS_ENGLISH = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final int BAR = 30;

    private final PrintStream out;
    private final Locale locale;

    private Console(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    static Console ofEnvironment(Map<String, String> environment) {
        var language = environment.getOrDefault(
                "NIANGJIA_LANGUAGE", environment.getOrDefault("LANGUAGE", environment.getOrDefault("LANG", "")));
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                language.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    Locale locale() {
        return locale;
    }

    void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    void print(String line) {
        out.println(line);
    }

    int refuse(String key, Object... arguments) {
        say(key, arguments);
        return REFUSED;
    }

    int refuse(List<Sentence> sentences) {
        sentences.forEach(sentence -> out.println(text(sentence)));
        return REFUSED;
    }

    int refuse(Sentence sentence) {
        return refuse(List.of(sentence));
    }

    String text(Sentence sentence) {
        return sentence.text(locale);
    }

    /** For one long step that begins now. */
    Progress bar(String key, Clock clock) {
        var began = clock.instant();
        return (done, all) -> progress(
                key,
                done,
                all,
                1000.0
                        * done
                        / Math.max(1, Duration.between(began, clock.instant()).toMillis()));
    }

    /** Draws over the line before, so that a long step stays one line. */
    private void progress(String key, long done, long all, double perSecond) {
        var parts = all == 0 ? 1 : (double) done / all;
        var filled = (int) (BAR * parts);
        out.print("\r"
                + text(key, "█".repeat(filled) + "░".repeat(BAR - filled), (long) (100 * parts), (long) perSecond));
        if (done == all) {
            out.println();
        }
    }

    private String text(String key, Object... arguments) {
        var words = ResourceBundle.getBundle("messages.launch", locale, CHINESE_UNLESS_ENGLISH);
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }
}
