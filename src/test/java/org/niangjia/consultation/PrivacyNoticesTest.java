package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.PrivacyNotice;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@CountryTest
class PrivacyNoticesTest {
    /**
     * Of every word of each version, in both languages. A version that was published does not change: say it in a new line
     * and a new version, and add its print here.
     */
    private static final Map<Integer, String> PRINTS = Map.of(
            1, "a890df5b04d196f9",
            2, "5ffda459dc8c0994",
            3, "c47a4694c8f9ea02",
            4, "1500e02fbf075936");

    @Autowired
    PrivacyNotices notices;

    @Autowired
    MessageSource messages;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Follow follow;

    @Autowired
    Vault vault;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Officer officer;

    @BeforeEach
    void now() {
        clock.reset();
        officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
    }

    @Test
    void whatWasPublishedStaysAsItIs() {
        assertThat(notices.list().stream().collect(Collectors.toMap(PrivacyNotice::version, this::print)))
                .isEqualTo(PRINTS);
    }

    /** Whoever was promised that nobody can open it has it so, whatever later versions say. */
    @Test
    void theFourthNamesTheExceptionForEvidenceAndBeforeShePutsDownAWord() {
        assertThat(List.of(1, 2, 3, 4)).filteredOn(notices::nameEvidence).containsExactly(4);
        assertThat(notices.nameEvidence(99)).isFalse();
        assertThat(List.of(1, 2, 3, 4)).filteredOn(notices::namePaper).containsExactly(4);
        var before = notices.current().section("before").lineKeys();
        assertThat(before)
                .anySatisfy(key ->
                        assertThat(messages.getMessage(key, null, Locale.CHINA)).contains("证据"));
        assertThat(before)
                .anySatisfy(key -> assertThat(messages.getMessage(key, null, Locale.ENGLISH))
                        .contains("evidence"));
    }

    @Test
    void versionsFollowOneAnother() {
        assertThat(notices.list()).extracting(PrivacyNotice::version).containsExactly(1, 2, 3, 4);
        assertThat(notices.list()).extracting(PrivacyNotice::since).isSorted();
    }

    @Test
    void theOneInUseIsShownAndEarlierOnesCanBeRead() {
        var her = staff.browser();
        var current = Browser.body(her.get("/privacy"));
        assertThat(current)
                .contains("第 4 版", "href=\"/privacy/1\"", "href=\"/privacy/3\"", "比你选的那一级低的，也转不过去")
                .doesNotContain("这是以前的说明");
        var first = Browser.body(her.get("/privacy/1"));
        assertThat(first).contains("第 1 版", "这是以前的说明", "可以发给县里或市里。").doesNotContain("比你选的那一级低的", "转给了谁");
        assertThat(Browser.body(her.get("/privacy/2?lang=en"))).contains("an earlier version", "This is version 2");
        assertThat(her.get("/privacy/99")).hasStatus(404);
        assertThat(her.get("/privacy/next")).hasStatus(404);
    }

    @Test
    void sheReadsTheOneInUseBeforeSheWrites() {
        var said = Browser.body(staff.browser().get("/help"));
        for (var line : notices.current().section("before").lineKeys()) {
            assertThat(said).contains(messages.getMessage(line, null, Locale.SIMPLIFIED_CHINESE));
        }
    }

    @Test
    void herRequestKeepsTheOneThatSheHadRead() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        assertThat(neighbourhood
                        .open(officer, neighbourhood.id(asking))
                        .header()
                        .notice())
                .isEqualTo(notices.current().version());
        assertThat(read("2")).isEqualTo(2);
        assertThat(read("")).isEqualTo(3); // as forms were before version 4
    }

    @Test
    void whoHoldsOrPrintsIsWarnedOfWhatSheWasNotTold() throws InterruptedException {
        var chair = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR));
        var before = neighbourhood.id(asked("3"));
        var now = neighbourhood.id(asked(String.valueOf(notices.current().version())));
        for (var step : List.of("hold", "prints")) {
            var said = messages.getMessage("consultation.act." + step + ".promised", null, Locale.CHINA);
            var path = "/" + step + "?version=1";
            assertThat(Browser.body(chair.get("/desk/requests/" + before + path)))
                    .contains(said);
            assertThat(Browser.body(chair.get("/desk/requests/" + now + path))).doesNotContain(said);
        }
    }

    @Test
    void herPageLinksToTheOneThatSheHadRead() throws InterruptedException {
        var her = staff.browser();
        her.post("/follow", "code", asked("2").code().digits());
        assertThat(Browser.body(her.get("/follow"))).contains("href=\"/privacy/2\"", "第 2 版");
    }

    private int read(String version) throws InterruptedException {
        return follow.find(neighbourhood.visit(asked(version))).orElseThrow().notice();
    }

    private Asking asked(String version) throws InterruptedException {
        var form = vault.tokens("consultation.help-form").issue(version, Duration.ofHours(1));
        return neighbourhood.ask(Neighbourhood.asked(Neighbourhood.OWN, "…"), form);
    }

    private String print(PrivacyNotice notice) {
        var words = notice.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section.headingKey()), section.lineKeys().stream()))
                .flatMap(key -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(locale -> messages.getMessage(key, null, locale)))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
