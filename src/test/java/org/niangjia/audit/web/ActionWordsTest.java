package org.niangjia.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.consultation.model.Act;
import org.niangjia.shared.web.Words;
import org.niangjia.support.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@ApplicationTest
class ActionWordsTest {
    @Autowired
    private MessageSource messages;

    @Test
    void everyActOfARequestHasWords() {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            for (var act : Act.values()) {
                assertThat(ActionWords.action(words(locale), act.label()))
                        .as("%s in %s", act, locale)
                        .doesNotContain("request.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.listed",
                "units.corrected",
                "units.counted",
                "units.closed",
                "units.open-again",
                "units.withdrawn",
                "units.covered",
                "units.covered-no-more",
                "units.never-covered",
                "units.inherited",
                "units.surveyed"
            })
    void whatIsDoneAboutUnitsHasWords(String label) {
        assertThat(ActionWords.action(words(Locale.SIMPLIFIED_CHINESE), label)).isNotEqualTo(label);
        assertThat(ActionWords.action(words(Locale.ENGLISH), label)).isNotEqualTo(label);
    }

    @Test
    void aLabelThatHasNoWordsIsShownAsItIs() {
        assertThat(ActionWords.action(words(Locale.ENGLISH), "something.of-old"))
                .isEqualTo("something.of-old");
        assertThat(ActionWords.kind(words(Locale.ENGLISH), "machine")).isEqualTo("machine");
    }

    private Words words(Locale locale) {
        return new Words() {
            @Override
            public String get(String key, Object... args) {
                return messages.getMessage(key, args, locale);
            }

            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String htmlLang() {
                return locale.toLanguageTag();
            }
        };
    }
}
