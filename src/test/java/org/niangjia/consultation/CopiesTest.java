package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What she gets when she asks for everything that is stored about her request. */
@CountryTest
class CopiesTest {
    private static final String STORY = "story that only she gets back";

    @Autowired
    Copies copies;

    @Autowired
    Follow follow;

    @Autowired
    DeskActs acts;

    @Autowired
    Holds holds;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    JsonMapper json;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer chair;
    private Asking asking;
    private RequestId id;

    @BeforeEach
    void sheAskedAndWasAnswered() throws InterruptedException {
        clock.reset();
        chair = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        asking = neighbourhood.ask(Neighbourhood.OWN, STORY);
        id = neighbourhood.id(asking);
        follow.write(neighbourhood.visit(asking), "one more thing");
        acts.markUrgent(chair, id, version(), "reason of the office");
        acts.claim(chair, id, version());
        acts.close(chair, id, version(), Step.Outcome.ADVISED, "the answer");
    }

    @Test
    void sheSeesAllOfItOnAPage() {
        var her = staff.browser();
        assertThat(her.post("/follow/copy", "code", asking.code().printed())).hasStatus(303);
        var page = her.get("/follow/copy/page");
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(Browser.body(page))
                .contains(STORY, "小赵", "130 0000 0001", "14-16", "送快递的", "不买保险", "one more thing", "the answer")
                .contains(neighbourhood.open(chair, id).number(), "/privacy/4", "可以", "没有说，按不可以算")
                .doesNotContain(
                        chair.displayName(),
                        "reason of the office",
                        chair.account().toString());
    }

    @Test
    void sheSavesAllOfItInAFileWhoseNameSaysNothing() {
        var her = staff.browser();
        var sent = her.post("/follow/copy", "code", asking.code().digits(), "as", "file");
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/follow/copy/file");
        var file = her.get("/follow/copy/file");
        assertThat(file).hasStatusOk();
        var response = file.getResponse();
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"file.json\"");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var text = Browser.body(file);
        assertThat(text)
                .doesNotContain(
                        chair.displayName(),
                        "reason of the office",
                        chair.account().toString());
        var all = json.readTree(text);
        assertThat(all.get("words").asString()).isEqualTo(STORY);
        assertThat(all.get("state").asString()).isEqualTo("closed");
        assertThat(all.get("contact").get("code_word").asString()).isEqualTo("不买保险");
        assertThat(all.get("consent").get("notice").asInt()).isEqualTo(4);
        assertThat(all.get("consent").get("text").asString()).isEqualTo("yes");
        assertThat(all.get("consent").get("call").asString()).isEqualTo("unknown");
        assertThat(all.get("messages").size()).isEqualTo(2);
        assertThat(all.get("steps").size()).isEqualTo(5);
        assertThat(all.get("steps").get(4).get("outcome").asString()).isEqualTo("advised");
        assertThat(all.get("kept_until").asString())
                .isEqualTo(WorkingCalendar.day(clock.instant()).plusDays(1095).toString());
    }

    /** Whoever picks up her phone while she looks has no code. */
    @Test
    void anOpenVisitIsNotEnough() {
        var her = staff.browser();
        her.post("/follow", "code", asking.code().digits());
        for (var code : List.of("", "0000000000000000")) {
            var answer = her.post("/follow/copy", "code", code);
            assertThat(answer).hasStatus(422);
            assertThat(Browser.body(answer)).doesNotContain(STORY);
        }
        for (var path : List.of("/follow/copy", "/follow/copy/page", "/follow/copy/file")) {
            assertThat(Browser.body(her.get(path))).contains("name=\"code\"").doesNotContain(STORY);
        }
        assertThat(Browser.body(her.get("/follow"))).contains("/follow/copy").doesNotContain(STORY);
    }

    /** Whoever holds the cookie of a visit, and calls it the other's name, has no code either. */
    @Test
    void aTokenOfOneKindOpensNothingOfTheOther() throws InterruptedException {
        assertThat(copies.open(neighbourhood.visit(asking))).isEmpty();
        var ticket = ticket();
        assertThat(follow.find(ticket)).isEmpty();
        assertThat(copies.open(ticket)).isPresent();
        assertThat(copies.open(ticket)).isEmpty();
    }

    @Test
    void ofManyWhoOpenItAtTheSameMomentOneSeesIt() throws Exception {
        for (var round = 0; round < 10; round++) {
            var ticket = ticket();
            try (var both = Executors.newFixedThreadPool(2)) {
                Callable<Optional<Copies.Copy>> look = () -> copies.open(ticket);
                var seen = both.invokeAll(List.of(look, look)).stream()
                        .map(Future::resultNow)
                        .filter(Optional::isPresent)
                        .count();
                assertThat(seen).isEqualTo(1);
            }
        }
    }

    @Test
    void whatSheHadDeletedMeanwhileIsInNoCopy() throws InterruptedException {
        holds.hold(chair, id, version(), Hold.longest(clock.instant()), "reported");
        var ticket = ticket();
        assertThat(follow.delete(neighbourhood.visit(asking))).isEqualTo(Follow.Outcome.DONE);
        assertThat(copies.open(ticket)).isEmpty();
        assertThat(copies.lookUp(asking.code().digits())).isEqualTo(new Follow.LookUp.Unknown());
    }

    /** Back, reload, and whoever kept the cookie find the form for the code. */
    @Test
    void itIsShownOnce() {
        var her = staff.browser();
        her.post("/follow/copy", "code", asking.code().digits());
        var cookie = Objects.requireNonNull(her.cookie("c"));
        assertThat(Browser.body(her.get("/follow/copy/page"))).contains(STORY);
        assertThat(her.cookie("c")).isNull();
        her.remember(cookie);
        for (var path : List.of("/follow/copy/page", "/follow/copy/file")) {
            assertThat(Browser.body(her.get(path))).contains("name=\"code\"").doesNotContain(STORY);
        }
    }

    @Test
    void leavingBeforeItIsShownEndsItToo() {
        var her = staff.browser();
        her.post("/follow/copy", "code", asking.code().digits());
        var cookie = Objects.requireNonNull(her.cookie("c"));
        assertThat(her.get("/exit")).hasStatus(303);
        her.remember(cookie);
        assertThat(Browser.body(her.get("/follow/copy/page"))).doesNotContain(STORY);
    }

    @Test
    void itIsWrittenDownWithTheDayOnlyAndLeavesNoVisit() throws InterruptedException {
        var before = visits();
        assertThat(copies.open(ticket())).isPresent();
        assertThat(visits()).isEqualTo(before);
        assertThat(rows.acts(id.value())).endsWith("request.copied done");
        assertThat(rows.list(
                        "select to_char(at at time zone 'Asia/Shanghai', 'HH24:MI:SS.US') as time, actor from audit.event"
                                + " where object_id = ? and action = 'request.copied'",
                        id.value()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("time", "00:00:00.000000").containsEntry("actor", null));
    }

    @Test
    void aHoldIsNotInIt() throws InterruptedException {
        var before = opened();
        holds.hold(chair, id, version(), Hold.longest(clock.instant()), "reported");
        var held = opened();
        assertThat(held.request().header()).isEqualTo(before.request().header());
        assertThat(held.request().steps())
                .isEqualTo(before.request().steps())
                .extracting(Step::act)
                .doesNotContain(Act.HELD);
        assertThat(held.keptUntil()).isEqualTo(before.keptUntil());
    }

    /** Whoever stores something more of her decides here whether she gets it. */
    @Test
    void nothingThatIsStoredIsForgotten() {
        assertThat(names(Header.class))
                .containsExactlyInAnyOrder(
                        "topic",
                        "region",
                        "urgent",
                        "receivedAt",
                        "dueAt",
                        "firstAnsweredAt",
                        "notice",
                        "helped",
                        "lowest",
                        "owedSince",
                        "hold", // not in it
                        "keptUntil");
        assertThat(names(Story.class)).containsExactly("words", "name");
        assertThat(names(SafeContact.class))
                .containsExactly("wanted", "number", "channels", "hours", "safeName", "codeWord");
        assertThat(names(Message.class)).containsExactly("author", "at", "text");
        assertThat(names(Step.class))
                .containsExactly(
                        "act", "at", "officer", "from", "to", "reason", "outcome"); // officer, reason: not in it
    }

    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(component -> component.getName());
    }

    private Copies.Copy opened() throws InterruptedException {
        return copies.open(ticket()).orElseThrow();
    }

    private String ticket() throws InterruptedException {
        return ((Follow.LookUp.Found) copies.lookUp(asking.code().digits())).visit();
    }

    private int visits() {
        return rows.list("select from consultation.follow where request_id = ?", id.value())
                .size();
    }

    private int version() {
        return (int) Objects.requireNonNull(rows.request(id).get("version"));
    }
}
