package org.niangjia.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be wrong with one template (safety.md 23; strict Content-Security-Policy). */
final class Templates {
    private static final int LONG = 120;

    private static final Map<String, Pattern> BANNED = Map.ofEntries(
            Map.entry("$unsafe writes what somebody typed as markup", Pattern.compile("\\$unsafe")),
            Map.entry("hx-on runs text as script", Pattern.compile("\\bhx-on\\b")),
            Map.entry("js: and javascript: run text as script", Pattern.compile("\\b(js|javascript):")),
            Map.entry(
                    "hx-vals, hx-headers and hx-vars hold no data: use a form field",
                    Pattern.compile("\\bhx-(vals|headers|vars|request)\\s*=\\s*(\"[^\"]*|'[^']*)\\$\\{")),
            Map.entry(
                    "an address in hx-* is built by the server: ${….href()} or ${….action()}",
                    Pattern.compile("\\bhx-(?!vals|headers|vars|request|on)[a-z-]+\\s*=\\s*[\"'](?!#?\\$\\{[\\w.]*"
                            + "([hH]ref|[aA]ction|id)\\(\\)}[\"'])[^\"'$]*\\$\\{")),
            Map.entry("a style belongs into a stylesheet", Pattern.compile("\\sstyle\\s*=")),
            Map.entry("script belongs into a file: no on…= attributes", Pattern.compile("<[^>]*\\son[a-z]+\\s*=")),
            Map.entry(
                    "a <script> has a src and nothing in it",
                    Pattern.compile("<script(?![^>]*\\ssrc=)|<script[^>]*>[^<]")),
            Map.entry("a stylesheet is a file", Pattern.compile("<style\\b")),
            Map.entry(
                    "a template shows what its page record says: no stores, no clock",
                    Pattern.compile("\\.store\\.|[A-Z]\\w+\\.now\\(|System\\.|InstantSource")));

    private static final Pattern PARAM = Pattern.compile("(?m)^@param\\s+([\\w.]+)(<[^\\n=]*>)?\\s+\\w+");
    private static final Pattern LOOSE = Pattern.compile("Object|(java\\.util\\.)?Map|var|HttpServletRequest");

    private Templates() {}

    /** @param name path below src/main/jte, such as {@code portal/home.jte} */
    static List<String> findings(String name, String text) {
        var findings = new ArrayList<String>();
        BANNED.forEach((reason, pattern) -> {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                findings.add(name + ": " + reason + " (" + matcher.group().strip() + ")");
            }
        });
        var lines = text.lines().count();
        if (lines > LONG) {
            findings.add(name + ": " + lines + " lines; split it into parts of " + LONG + " at most");
        }
        param(name, text, findings);
        return findings;
    }

    private static void param(String name, String text, List<String> findings) {
        var matcher = PARAM.matcher(text);
        if (!matcher.find()) {
            if (text.contains("@param")) {
                findings.add(name + ": the first @param has no readable type");
            }
            return;
        }
        var type = matcher.group(1);
        if (LOOSE.matcher(type).matches()) {
            findings.add(name + ": " + type + " says nothing; take a typed record");
        }
        var isPart = name.startsWith("ui/") || name.startsWith("layout/");
        if (!isPart && !text.contains("@import " + House.ROOT + ".") && !type.startsWith(House.ROOT)) {
            findings.add(name + ": a page takes one typed page record of its module");
        }
    }
}
