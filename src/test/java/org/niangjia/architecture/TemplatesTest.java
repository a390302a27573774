package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static final String FOLDER = "src/main/jte";

    @Test
    void templatesHoldNoScriptNoStyleAndNoUntypedData() {
        var findings = new ArrayList<String>();
        for (var file : House.files(FOLDER, ".jte")) {
            findings.addAll(Templates.findings(Path.of(FOLDER).relativize(file).toString(), House.text(file)));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theyStandWithTheirModule() {
        assertThat(House.files(FOLDER, ".jte"))
                .extracting(file -> Path.of(FOLDER).relativize(file).getName(0).toString())
                .allSatisfy(folder -> assertThat(
                                folder.equals("ui") || folder.equals("layout") || Street.MODULES.contains(folder))
                        .as("%s/%s is neither ui, layout nor a module", FOLDER, folder)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$unsafe{page.story()}",
                "<b hx-on:click=\"x()\">",
                "<a href=\"javascript:x()\">",
                "<b hx-vals='{\"a\": \"${page.story()}\"}'>",
                "<b hx-get=\"/desk?q=${page.query()}\">",
                "<p style=\"color:red\">",
                "<button type=\"button\" onclick=\"x()\">",
                "<script>x()</script>",
                "<script src=\"/a.js\">x()</script>",
                "<style>p{}</style>",
                "${java.time.LocalDate.now()}",
                "@import org.niangjia.audit.store.Tables",
            })
    void eachBanBites(String line) {
        assertThat(Templates.findings(
                        "portal/bad.jte", "@import org.niangjia.portal.web.HomePage\n@param HomePage page\n" + line))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b hx-get=\"${row.href()}\" hx-target=\"#${field.id()}\" hx-swap=\"outerHTML\">",
                "<script src=\"${assets.at(\"js/form-guard.js\")}\" defer></script>",
                "<p class=\"state-${state.css()}\">${page.story()}</p>",
            })
    void goodLinesPass(String line) {
        assertThat(Templates.findings(
                        "portal/good.jte", "@import org.niangjia.portal.web.HomePage\n@param HomePage page\n" + line))
                .isEmpty();
    }

    /** ASVS V6.2.7: password managers, too, fill in what they keep. */
    @Test
    void nothingStandsInTheWayOfPasting() {
        var all = new ArrayList<>(House.files(FOLDER, ".jte"));
        all.addAll(House.files("src/main/resources/static/js", ".js"));
        assertThat(all).anyMatch(file -> file.endsWith("sign-in.jte")).anyMatch(file -> file.endsWith("form-guard.js"));
        assertThat(all)
                .noneMatch(file -> House.text(file).toLowerCase(Locale.ROOT).contains("paste"))
                .noneMatch(file -> House.text(file).contains("beforeinput"))
                .noneMatch(file -> House.text(file).contains("type=\"password\" autocomplete=\"off\""));
    }

    @Test
    void longAndUntypedOnesAreFound() {
        assertThat(Templates.findings("ui/long.jte", "@param Object all\n" + "<br>\n".repeat(120)))
                .hasSize(2);
        assertThat(Templates.findings("desk/list.jte", "@param String title\n")).hasSize(1);
    }
}
