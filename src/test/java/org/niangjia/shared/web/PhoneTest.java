package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTest {
    @Test
    void aMobileNumberIsReadInGroups() {
        assertThat(Phone.grouped("13012345678")).isEqualTo("130 1234 5678");
        assertThat(Phone.grouped("+8613012345678")).isEqualTo("+86 130 1234 5678");
    }

    @Test
    void anythingElseStaysAsItWasTyped() {
        for (var typed : new String[] {"0482-8212345", "130 0000 0001", "13012345678 转小王", "12338"}) {
            assertThat(Phone.grouped(typed)).isEqualTo(typed);
        }
    }
}
