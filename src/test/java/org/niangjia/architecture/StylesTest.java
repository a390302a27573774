package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What our own style sheets and scripts may use: the telephones and offices that come here have browsers of 2022 and
 * before (Chromium 100). What is newer stands inside {@code @supports}, with something plain before it.
 */
class StylesTest {
    private static final String STYLES = "src/main/resources/static/css";
    private static final String SCRIPTS = "src/main/resources/static/js";

    private static final Map<String, Pattern> TOO_NEW = Map.of(
            ":has()", Pattern.compile(":has\\("),
            "container queries", Pattern.compile("@container|container-type|\\dcq[wihb]\\b"),
            "color-mix() and its like", Pattern.compile("color-mix\\(|light-dark\\(|oklch\\(|\\bfrom var\\("),
            "units of the moving window", Pattern.compile("\\d[dsl]v[hwib]\\b"),
            "ranges in media queries", Pattern.compile("@media[^{]*[<>]"),
            "@scope, @starting-style", Pattern.compile("@scope|@starting-style"),
            "subgrid", Pattern.compile("\\bsubgrid\\b"));

    /** ES2019 is what every one of them knows. */
    private static final Map<String, Pattern> AFTER_2019 = Map.of(
            "?. and ??", Pattern.compile("\\?\\.(?!\\d)|\\?\\?"),
            "private names", Pattern.compile("#\\w"),
            "assignments with a condition", Pattern.compile("\\|\\|=|&&="),
            "methods",
                    Pattern.compile("\\.(at|replaceAll|matchAll|allSettled|any|hasOwn|findLast|toSorted|groupBy)\\("),
            "names", Pattern.compile("\\b(globalThis|structuredClone|BigInt|WeakRef)\\b|\\d_\\d|\\b\\d+n\\b"),
            "modules", Pattern.compile("\\bimport\\b|\\bexport\\b|\\bawait\\b"));

    @Test
    void ourStylesAreReadByOldBrowsers() {
        var findings = new TreeMap<String, List<String>>();
        House.files(STYLES, ".css").forEach(file -> add(file, styles(House.text(file)), findings));
        assertThat(findings).isEmpty();
    }

    @Test
    void ourScriptsAreReadByOldBrowsers() {
        var findings = new TreeMap<String, List<String>>();
        House.files(SCRIPTS, ".js").forEach(file -> add(file, scripts(House.text(file)), findings));
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:has(b) { color: red }",
                "a { color: red; & b { color: blue } }",
                "a { color: red; .b { color: blue } }",
                "@media (width >= 600px) { a { color: red } }",
                "@media print { a { b { color: red } } }",
                "a { height: 100dvh }",
                "a { color: color-mix(in srgb, red, blue) }",
                "@container (min-width: 1px) { a { color: red } }"
            })
    void whatIsTooNewIsFound(String style) {
        assertThat(styles(style)).hasSize(1);
        assertThat(styles("@supports (x: y) { " + style + " }"))
                .as("with a plain way beside it")
                .isEmpty();
    }

    @Test
    void whatTheyKnowPasses() {
        assertThat(
                        styles(
                                "/* a:has(b) { c { } } */ @media (min-width: 1px) { a { color: red } } @page { margin: 1cm; @bottom-right { content: \"x\" } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a?.b", "a ?? b", "class A { #b; }", "a ||= b", "a.at(-1)", "'a'.replaceAll('b', 'c')", "await a"
            })
    void scriptsThatAreTooNewAreFound(String script) {
        assertThat(scripts(script)).hasSize(1);
        assertThat(scripts("// " + script.replace("'", "") + "\nvar a = '" + script.replace("'", "") + "';"))
                .isEmpty();
    }

    private static void add(Path file, List<String> found, Map<String, List<String>> findings) {
        if (!found.isEmpty()) {
            findings.put(file.toString(), found);
        }
    }

    private static List<String> styles(String text) {
        var plain = withoutSupports(text.replaceAll("(?s)/\\*.*?\\*/", ""));
        var findings = new ArrayList<String>();
        TOO_NEW.forEach((name, pattern) -> {
            if (pattern.matcher(plain).find()) {
                findings.add(name);
            }
        });
        if (nests(plain)) {
            findings.add("nesting");
        }
        return findings;
    }

    /** A block inside a block that is no at-rule's. */
    private static boolean nests(String css) {
        var open = new ArrayList<Boolean>();
        var begins = 0;
        for (var at = 0; at < css.length(); at++) {
            var sign = css.charAt(at);
            if (sign == '{') {
                var isAtRule = css.substring(begins, at).strip().startsWith("@");
                if (!isAtRule && open.contains(false)) {
                    return true;
                }
                open.add(isAtRule);
            } else if (sign == '}') {
                open.removeLast();
            }
            if (sign == '{' || sign == '}' || sign == ';') {
                begins = at + 1;
            }
        }
        return false;
    }

    private static String withoutSupports(String css) {
        var begin = css.indexOf("@supports");
        if (begin < 0) {
            return css;
        }
        var at = css.indexOf('{', begin) + 1;
        for (var depth = 1; depth > 0; at++) {
            depth += css.charAt(at) == '{' ? 1 : css.charAt(at) == '}' ? -1 : 0;
        }
        return withoutSupports(css.substring(0, begin) + css.substring(at));
    }

    private static List<String> scripts(String text) {
        var plain = text.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "")
                .replaceAll("'[^'\\n]*'", "''")
                .replaceAll("/[^/\\n]+/g", "''");
        return AFTER_2019.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
