package org.niangjia.consultation.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Copies.Copy;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.shared.web.Frames;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Each thing that is stored of her has a value of its own here, and is looked for in what she gets. */
@CountryTest
class WholeCopyTest {
    private static final UUID HERE = Neighbourhood.OWN.value();
    private static final UUID ABOVE = Neighbourhood.ANCESTOR.value();
    private static final Request EVERYTHING = new Request(
            new RequestId(new UUID(1, 1)),
            "K7P2M9QX",
            Neighbourhood.OWN,
            State.CLOSED,
            null,
            LocalDate.of(2026, 1, 2),
            7,
            new Header(
                    "hardship",
                    "152201003001",
                    true,
                    at(3),
                    at(4),
                    at(5),
                    4,
                    Header.Helped.PARTLY,
                    Rank.CITY,
                    at(6),
                    null,
                    LocalDate.of(2029, 1, 7)),
            new Story("all her words", "小红"),
            new SafeContact(true, "13000000009", Map.of(Channel.CALL, Consent.NO), "8-9", "送水的", "下雨了"),
            List.of(new Message(Message.Author.DESK, at(8), "what they said")),
            List.of(
                    new Step(Act.HANDED_OVER, at(9), null, HERE, ABOVE, "", null),
                    new Step(Act.STOOD_ASIDE, at(10), null, ABOVE, HERE, "", null),
                    new Step(Act.CLOSED, at(11), null, HERE, HERE, "", Step.Outcome.REFERRED)));

    @Autowired
    CopyScreen screen;

    @Autowired
    CopyFile file;

    @Autowired
    Frames frames;

    @Test
    void theFileHasAllOfIt() {
        var text = new String(file.bytes(new Copy(EVERYTHING, LocalDate.of(2029, 1, 7))), StandardCharsets.UTF_8);
        for (var day = 2; day <= 11; day++) {
            assertThat(text).contains("-01-%02d".formatted(day));
        }
        assertThat(text)
                .contains("K7P2M9QX", "兴安街道", "乌兰浩特市", "closed", "hardship", "152201003001", "true", "partly", "city")
                .contains("all her words", "小红", "13000000009", "8-9", "送水的", "下雨了", "\"no\"", "what they said", "desk")
                .contains("handed-over", "stood-aside", "referred");
    }

    @Test
    void thePageHasAllOfIt() {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.CHINA);
        var page = screen.page(frames.frame(request), new Copy(EVERYTHING, LocalDate.of(2029, 1, 7)))
                .toString();
        for (var day = 2; day <= 11; day++) {
            assertThat(page).containsPattern("1月" + day + "日");
        }
        assertThat(page)
                .contains("K7P2M9QX", "兴安街道", "乌兰浩特市", "日子过不下去", "all her words", "小红", "130 0000 0009", "8-9", "送水的")
                .contains("下雨了", "不可以", "what they said", "/privacy/4", "市里");
        var words = frames.frame(request).words();
        assertThat(page)
                .contains(
                        words.get("consultation.follow.outcome.referred"),
                        words.get("consultation.helped.partly"),
                        words.get("consultation.follow.state.closed"));
    }

    private static Instant at(int day) {
        return Instant.parse("2026-01-%02dT01:23:45Z".formatted(day));
    }
}
