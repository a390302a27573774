package org.niangjia.proof.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.niangjia.proof.input.Finding.Kind;

/** Reads an answer as an attacker would. */
record Judge(Marker marker) {
    /** 503 is the honest answer of a door where too many wait; it is counted, not hidden. */
    private static final Set<Integer> BROKEN = Set.of(500, 502, 504);

    private static final Pattern TRACE = Pattern.compile("\\b(?:org|java|javax|jakarta|com|io|gg|jdk|sun)"
            + "(?:\\.[a-z_0-9]+)+\\.[A-Z]\\w+|\\.java:\\d|Exception\\b|SQLSTATE|niangjia_app|Apache Tomcat");

    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\]).*");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "hx-get", "hx-post");
    private static final int SHOWN = 80;

    List<Finding> findings(Input input, Answer answer) {
        var findings = new ArrayList<Finding>();
        if (answer.status() == Answer.SILENT) {
            findings.add(finding(Kind.NO_ANSWER, input, input.twists()));
        }
        if (BROKEN.contains(answer.status())) {
            findings.add(finding(Kind.BROKEN, input, input.twists() + ": " + input.beginning()));
        }
        judgeHead(input, answer, findings);
        judgeBody(input, answer, findings);
        return findings;
    }

    private void judgeHead(Input input, Answer answer, List<Finding> findings) {
        for (var line : answer.head()) {
            if (marker.isIn(line)) {
                var location = line.startsWith("Location: ") ? line.substring(10) : null;
                if (location == null) {
                    findings.add(finding(Kind.HEAD, input, line));
                } else if (!OWN_PATH.matcher(location).matches()) {
                    findings.add(finding(Kind.AWAY, input, location));
                }
            }
        }
    }

    private void judgeBody(Input input, Answer answer, List<Finding> findings) {
        var body = answer.body();
        var trace = TRACE.matcher(body);
        if (trace.find()) {
            findings.add(finding(Kind.TRACE, input, trace.group()));
        }
        if (body.contains(Hostile.COMPUTED)) {
            findings.add(finding(Kind.WORKED_OUT, input, input.beginning()));
        }
        if (body.contains("root:x:0:")) {
            findings.add(finding(Kind.FOREIGN_FILE, input, input.beginning()));
        }
        if (marker.isIn(body)) {
            if (answer.isPage()) {
                judgeMarkup(input, body, findings);
            } else {
                findings.add(finding(Kind.MARKUP, input, "not in a page: " + answer.head()));
            }
        }
    }

    private void judgeMarkup(Input input, String body, List<Finding> findings) {
        var page = Markup.of(body);
        page.code().stream()
                .filter(marker::isIn)
                .findFirst()
                .ifPresent(code -> findings.add(finding(Kind.MARKUP, input, code)));
        for (var tag : page.tags()) {
            for (var attribute : tag.attributes()) {
                if (ADDRESSES.contains(attribute.name())
                        && marker.isIn(attribute.value())
                        && !OWN_PATH.matcher(attribute.value()).lookingAt()) {
                    findings.add(finding(Kind.AWAY, input, attribute.name() + "=" + attribute.value()));
                }
            }
        }
    }

    private static Finding finding(Kind kind, Input input, String detail) {
        var line = detail.replaceAll("[\\p{Cntrl}|]+", " ");
        return new Finding(
                kind, input.number(), input.route().name(), line.substring(0, Math.min(SHOWN, line.length())));
    }
}
