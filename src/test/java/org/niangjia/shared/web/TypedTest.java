package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.niangjia.shared.web.Typed.Value;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedTest {
    @Test
    void everyFieldComesBackAndWhatWasWrittenCanBeRead() {
        var request = post("_csrf", "form", "version", "3", "address", "山西路1号", "openingHours", "周一", "lang", "en");
        assertThat(Typed.of(request).text()).isEqualTo("山西路1号\n\n周一");
        assertThat(Typed.of(request).values())
                .containsExactly(
                        new Value("_csrf", "form"),
                        new Value("version", "3"),
                        new Value("address", "山西路1号"),
                        new Value("openingHours", "周一"));
    }

    @Test
    void aPasswordNeverComesBack() {
        var typed = Typed.of(post("text", "慢慢说", "password", "secret"));
        assertThat(typed.text()).isEqualTo("慢慢说");
        assertThat(typed.values()).isEmpty();
        assertThat(Typed.of(post("confirm", "secret"))).isEqualTo(Typed.NOTHING);
    }

    private static MockHttpServletRequest post(String... fields) {
        var request = new MockHttpServletRequest("POST", "/desk");
        for (var field = 0; field < fields.length; field += 2) {
            request.addParameter(fields[field], fields[field + 1]);
        }
        return request;
    }
}
