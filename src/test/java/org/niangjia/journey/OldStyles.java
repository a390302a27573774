package org.niangjia.journey;

import java.util.regex.Pattern;

/** A style sheet as a browser of before 2022 reads it: what it does not know it drops, rule by rule, line by line. */
final class OldStyles {
    private static final Pattern UNKNOWN_RULE =
            Pattern.compile("@container|@scope|@starting-style|@supports|@media[^{]*[<>]");
    private static final Pattern UNKNOWN_SELECTOR = Pattern.compile(":has\\(|&|:popover-open|:user-invalid");
    private static final Pattern UNKNOWN_VALUE = Pattern.compile(
            "color-mix\\(|light-dark\\(|oklch\\(|lab\\(|\\d[dsl]v[hwib]\\b|\\dcq[wihb]\\b|text-wrap|\\bsubgrid\\b"
                    + "|accent-color|(?<![-\\w])(translate|scale|rotate)\\s*:");

    private final String css;
    private final StringBuilder read = new StringBuilder();
    private int at;

    private OldStyles(String css) {
        this.css = css.replaceAll("(?s)/\\*.*?\\*/", "");
    }

    static String read(String css) {
        var styles = new OldStyles(css);
        while (styles.at < styles.css.length()) {
            styles.rule();
        }
        return styles.read.toString();
    }

    private void rule() {
        var begin = at;
        var stop = next("{};", begin);
        if (stop == css.length() || css.charAt(stop) != '{') {
            read.append(css, begin, Math.min(stop + 1, css.length()));
            at = stop + 1;
            return;
        }
        var head = css.substring(begin, stop);
        var end = closing(stop);
        at = end + 1;
        var body = css.substring(stop + 1, end);
        if (UNKNOWN_RULE.matcher(head).find()) {
            return;
        }
        if (head.strip().matches("(?s)@(media|layer).*")) {
            read.append(head).append('{').append(read(body)).append('}');
        } else if (head.strip().startsWith("@")) {
            read.append(head).append('{').append(body).append('}');
        } else if (!UNKNOWN_SELECTOR.matcher(head).find()) {
            read.append(head).append('{');
            for (var line : withoutNested(body).split(";(?![^(]*\\))", -1)) {
                if (!UNKNOWN_VALUE.matcher(line).find()) {
                    read.append(line).append(';');
                }
            }
            read.append('}');
        }
    }

    private static String withoutNested(String body) {
        var unquoted = body.replaceAll("\"[^\"]*\"|'[^']*'", "");
        return unquoted.contains("{") ? body.replaceAll("[^;{}]*\\{[^{}]*}", "") : body;
    }

    /** Of these signs the first that stands in no brackets and no quotes. */
    private int next(String signs, int from) {
        var brackets = 0;
        var quote = (char) 0;
        for (var here = from; here < css.length(); here++) {
            var sign = css.charAt(here);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '(') {
                brackets++;
            } else if (sign == ')') {
                brackets--;
            } else if (brackets == 0 && signs.indexOf(sign) >= 0) {
                return here;
            }
        }
        return css.length();
    }

    private int closing(int open) {
        var depth = 1;
        var here = open;
        while (depth > 0 && here < css.length()) {
            here = next("{}", here + 1);
            depth += here < css.length() && css.charAt(here) == '{' ? 1 : -1;
        }
        return Math.min(here, css.length());
    }
}
