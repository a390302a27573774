package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldTest {
    @Test
    void errorIsReadBeforeTheHint() {
        var field = new Field("place", "你住在哪里", "比如：富民社区", false, "富民", "有 14 个“富民”");

        assertThat(field.describedBy()).isEqualTo("f-place-error f-place-hint");
        assertThat(field.invalid()).isEqualTo("true");
    }

    @Test
    void fieldWithoutHintOrErrorIsDescribedByNothing() {
        assertThat(Field.of("name", "怎么称呼你", "").describedBy()).isNull();
    }

    @Test
    void phoneLinkTakesDigitsOnly() {
        assertThat(new Phone("0482-000 0000", "办公室", null).href()).isEqualTo("tel:04820000000");
    }
}
