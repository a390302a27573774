package org.niangjia.proof.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><m></p>",
                "<p></m></p>",
                "<input value=\"a\"m=\"b\">",
                "<input value=\"a\" m>",
                "<input value=m>",
                "<a onclick=\"m()\">",
                "<a style=\"m\">",
                "<script>m()</script>",
                "<style>m</style>",
                "<!-- m -->",
                "<!m>",
                "<textarea>a</textarea><m>",
                "<title></title><m>"
            })
    void whatABrowserWouldRunOrReadIsCode(String page) {
        assertThat(Markup.of(page).code()).anyMatch(code -> code.contains("m") && !code.contains("input"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>m</p>",
                "<p>&lt;zzm&gt; < zzm a\"zzm='</p>",
                "<input value=\"a'zzm='\">",
                "<input value='a\"zzm=\"'>",
                "<textarea><zzm></textarea>",
                "<title><zzm></title>"
            })
    void textIsNot(String page) {
        assertThat(Markup.of(page).code()).noneMatch(code -> code.contains("zzm"));
    }

    @Test
    void aFormIsReadWithItsChoices() {
        var forms = Form.of(Markup.of("<form method=\"post\" action=\"/a\"><input name=\"_csrf\" value=\"1\">"
                        + "<input name=\"b\" value=\"&lt;2\"><select name=\"c\"><option value=\"3\"><option value=\"4\">"
                        + "</select><textarea name=\"d\">\n5</textarea><button name=\"e\" value=\"6\"></button>"
                        + "<button formaction=\"/f\"></button></form>")
                .tags());
        assertThat(forms).extracting(Form::action).containsExactly("/a", "/f");
        assertThat(forms).extracting(Form::method).containsOnly("POST");
        assertThat(forms.getFirst().values()).hasToString("{b=[<2], c=[3, 4], d=[\n5], e=[6]}");
    }
}
