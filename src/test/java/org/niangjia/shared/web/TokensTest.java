package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The ratios written beside the colours are measured again (WCAG 2.2, 1.4.3 and 1.4.11). */
class TokensTest {
    private static final Pattern COLOUR = Pattern.compile(
            "--([a-z-]+): var\\(--day, (#[0-9A-F]{6})\\) var\\(--dusk, (#[0-9A-F]{6})\\);(?: /\\* on (.*?) \\*/)?");
    private static final Pattern RATIO = Pattern.compile("([a-z-]+) ([0-9.]+)\\|([0-9.]+)");

    private record Colour(String day, String dusk, String ratios) {}

    @Test
    void writtenRatiosAreMeasuredOnes() throws IOException {
        Map<String, Colour> colours = colours();
        int pairs = 0;
        for (var entry : colours.entrySet()) {
            Colour colour = entry.getValue();
            var ratio = RATIO.matcher(colour.ratios());
            while (ratio.find()) {
                Colour ground = Objects.requireNonNull(colours.get(ratio.group(1)), ratio.group(1));
                String pair = entry.getKey() + " on " + ratio.group(1);
                assertThat(rounded(contrast(colour.day(), ground.day())))
                        .as(pair + " by day")
                        .isEqualTo(ratio.group(2));
                assertThat(rounded(contrast(colour.dusk(), ground.dusk())))
                        .as(pair + " by dusk")
                        .isEqualTo(ratio.group(3));
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(30);
    }

    @Test
    void everyPairIsReadable() throws IOException {
        Map<String, Colour> colours = colours();
        colours.forEach((name, colour) -> {
            double needed = name.equals("edge") || name.equals("apricot") ? 3.0 : 4.5;
            var ratio = RATIO.matcher(colour.ratios());
            while (ratio.find()) {
                Colour ground = Objects.requireNonNull(colours.get(ratio.group(1)), ratio.group(1));
                String pair = name + " on " + ratio.group(1);
                assertThat(contrast(colour.day(), ground.day())).as(pair).isGreaterThanOrEqualTo(needed);
                assertThat(contrast(colour.dusk(), ground.dusk())).as(pair).isGreaterThanOrEqualTo(needed);
            }
        });
    }

    private static Map<String, Colour> colours() throws IOException {
        try (InputStream css = Objects.requireNonNull(TokensTest.class.getResourceAsStream("/static/css/tokens.css"))) {
            var found = new HashMap<String, Colour>();
            var match = COLOUR.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            while (match.find()) {
                found.put(
                        match.group(1),
                        new Colour(match.group(2), match.group(3), Objects.requireNonNullElse(match.group(4), "")));
            }
            return found;
        }
    }

    private static String rounded(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
