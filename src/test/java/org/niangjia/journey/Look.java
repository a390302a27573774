package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold on every page, whoever looks at it. */
final class Look {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final Pattern MISSING = Pattern.compile(
            "\\?\\?|\\{\\d}"
                    + "|\\b(audit|consultation|identity|installation|organization|portal|region|shared)\\.(?!css|js)[a-z][a-z-]*");
    /** Pages that were measured before look the same again: axe takes longer than all else. */
    private static final Set<String> MEASURED = new HashSet<>();

    private Look() {}

    static void at(Person person) {
        var page = person.page;
        var where = page.url() + " (" + person.setting + ")";
        assertThat(person.watch.faults()).as(where).isEmpty();
        var html = page.content();
        assertThat(MISSING.matcher(html).results().map(found -> found.group()).toList())
                .as("missing words on %s", where)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.lang"))
                .as(where)
                .isEqualTo(person.says.language().getLanguage().equals("en") ? "en" : "zh-CN");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the screen", where)
                .isEqualTo(true);
        assertThat(
                        page.evaluate(
                                "(() => { try { return localStorage.length + sessionStorage.length } catch (e) { return 0 } })()"))
                .as("kept in the browser by %s", where)
                .isEqualTo(0);
        if (html.contains("class=\"sensitive")) {
            keepsQuiet(person, where);
        }
        if (html.contains("class=\"desk")) {
            assertThat(page.locator("details.help").count())
                    .as("help on %s", where)
                    .isOne();
        }
        if (person.setting.script()) {
            measure(person, html, where);
        }
    }

    private static void keepsQuiet(Person person, String where) {
        assertThat(person.page.title()).as(where).isEqualTo(person.says.get("shared.sensitive.title"));
        assertThat(person.page.locator("link[rel=icon]").getAttribute("href"))
                .as(where)
                .contains("favicon-plain");
        assertThat(person.page.locator("a[data-exit]").count()).as(where).isEqualTo(2);
    }

    private static void measure(Person person, String html, String where) {
        if (!MEASURED.add(person.setting + shape(html))) {
            return;
        }
        assertThat(violations(person.page)).as("accessibility of %s", where).isEmpty();
    }

    /** A watermark is not there to be read by whoever reads the page. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).exclude(".paper-mark").withTags(WCAG).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    /** The page without what differs each time: tokens, ids, versions. */
    private static String shape(String html) {
        return html.replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "");
    }

    static void at(Page page) {
        assertThat(page.title()).isEqualTo(NeutralSite.TITLE);
    }
}
