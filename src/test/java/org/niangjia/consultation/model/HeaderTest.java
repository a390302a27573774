package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;

class HeaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-10T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-11T10:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-12T10:00:00Z");
    private static final Header FRESH = Header.asked("law", "152201003", false, RECEIVED, DUE, 1, Rank.COUNTY);

    @Test
    void urgencyBringsTheTimeForwardAndNeverBack() {
        assertThat(FRESH.markedUrgent(EARLIER).dueAt()).isEqualTo(EARLIER);
        assertThat(FRESH.markedUrgent(LATER).dueAt()).isEqualTo(DUE);
        assertThat(FRESH.markedUrgent(LATER).urgent()).isTrue();
    }

    @Test
    void theFirstAnswerStaysTheFirst() {
        var answered = FRESH.answered(EARLIER, DUE).answered(LATER, DUE);
        assertThat(answered.firstAnsweredAt()).isEqualTo(EARLIER);
    }

    @Test
    void aChangeOfOneThingLeavesTheOthers() {
        assertThat(FRESH.rated(Header.Helped.PARTLY).due(LATER).markedUrgent(EARLIER))
                .isEqualTo(new Header(
                        "law",
                        "152201003",
                        true,
                        RECEIVED,
                        EARLIER,
                        null,
                        1,
                        Header.Helped.PARTLY,
                        Rank.COUNTY,
                        RECEIVED,
                        null,
                        null));
    }

    @Test
    void noLowerThanSheChose() {
        assertThat(FRESH.mayGoTo(Rank.TOWNSHIP)).isFalse();
        assertThat(FRESH.mayGoTo(Rank.COUNTY)).isTrue();
        assertThat(FRESH.mayGoTo(Rank.NATIONAL)).isTrue();
        var any = Header.asked("law", null, false, RECEIVED, DUE, 1, null);
        assertThat(any.mayGoTo(Rank.VILLAGE)).isTrue();
    }

    @Test
    void whatSheWroteIsNeverPrinted() {
        assertThat(new Story("secret-words", "secret-name").toString()).doesNotContain("secret");
        assertThat(new Message(Message.Author.HER, RECEIVED, "secret-text").toString())
                .doesNotContain("secret");
        assertThat(new SafeContact(true, "secret", Map.of(), "secret", "secret", "secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void onlyAYesIsAYes() {
        var contact = new SafeContact(
                true,
                "1",
                Map.of(
                        SafeContact.Channel.CALL,
                        SafeContact.Consent.UNKNOWN,
                        SafeContact.Channel.TEXT,
                        SafeContact.Consent.YES),
                "",
                "",
                "");
        assertThat(contact.allows(SafeContact.Channel.CALL)).isFalse();
        assertThat(contact.allows(SafeContact.Channel.VOICE_MESSAGE)).isFalse();
        assertThat(contact.allows(SafeContact.Channel.TEXT)).isTrue();
        assertThat(SafeContact.NONE.allows(SafeContact.Channel.TEXT)).isFalse();
    }
}
