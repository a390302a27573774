package org.niangjia.bench;

import java.util.Locale;

/** Figures as the table writes them. */
public final class Figures {
    private Figures() {}

    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    public static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }

    public static String micros(double micros) {
        return String.format(Locale.ROOT, "%,.0f µs", micros);
    }

    public static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    public static String kilobytes(int bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
    }

    public static String count(int things) {
        return String.format(Locale.ROOT, "%,d", things);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    public static String times(double factor) {
        return String.format(Locale.ROOT, "%.1f ×", factor);
    }
}
