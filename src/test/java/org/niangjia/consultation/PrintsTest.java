package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Prints.Answer;
import org.niangjia.consultation.Prints.Answer.Printed;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.web.staff.PrintPage;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class PrintsTest extends OneRequest {
    private static final Answer NOT_THERE = new Answer.Not(new DeskOutcome.NotThere());

    @Autowired
    Prints prints;

    @Autowired
    Holds holds;

    @Autowired
    Copies copies;

    @Autowired
    Staff staff;

    @Test
    void whoPrintedWhenAndWhyIsWrittenDownUnderTheNumberOnThePaper() {
        var printed = printed(officer);
        assertThat(printed.request().story().words()).isEqualTo(WORDS);
        var here = Neighbourhood.OWN.value();
        var who = officer.account().value();
        assertThat(opened().steps())
                .endsWith(new Step(Act.PRINTED, clock.instant(), who, here, here, "for the court", null));
        assertThat(rows.list(
                        "select action || ' ' || outcome as act, actor, object_id from audit.event where id = ?",
                        printed.number()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("act", "request.printed done")
                        .containsEntry("actor", who)
                        .containsEntry("object_id", id.value()));
    }

    @Test
    void eachPrintIsOneOfItsOwn() {
        assertThat(printed(officer).number()).isNotEqualTo(printed(officer).number());
        assertThat(rows.acts(id.value()).stream().filter("request.printed done"::equals))
                .hasSize(2);
    }

    @Test
    void withoutAReasonOrOfAnotherVersionNothingIsPrinted() {
        assertThat(prints.print(officer, id, version(), " \0"))
                .isEqualTo(new Answer.Not(new DeskOutcome.Refused("consultation.desk.reason-missing")));
        assertThat(prints.print(officer, id, version() - 1, "for the court"))
                .isEqualTo(new Answer.Not(new DeskOutcome.Changed()));
        assertThat(rows.acts(id.value())).noneMatch(act -> act.contains("printed"));
    }

    @Test
    void whoCannotOpenItCannotPrintIt() throws InterruptedException {
        var version = version();
        for (var someone : new Officer[] {
            neighbourhood.officer(Neighbourhood.SIBLING, Role.CHAIR),
            neighbourhood.officer(Neighbourhood.ANCESTOR, Role.CHAIR),
            neighbourhood.officer(Neighbourhood.OWN, Role.SUPERVISOR)
        }) {
            assertThat(prints.print(someone, id, version, "why")).isEqualTo(NOT_THERE);
        }
        assertThat(rows.acts(id.value())).endsWith("request.printed refused");
        neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        acts.handOver(officer, id, version, Neighbourhood.ANCESTOR, "up");
        assertThat(prints.print(officer, id, version + 1, "why")).isEqualTo(NOT_THERE);
        follow.delete(neighbourhood.visit(asking));
        assertThat(prints.print(neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER), id, version + 2, "why"))
                .isEqualTo(NOT_THERE);
    }

    @Test
    void whatSheHadDeletedWhileItIsHeldPrintsTheChairAlone() throws InterruptedException {
        var chair = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        holds.hold(chair, id, version(), Hold.longest(clock.instant()), "police");
        follow.delete(neighbourhood.visit(asking));
        assertThat(prints.print(officer, id, version(), "why"))
                .isEqualTo(new Answer.Not(new DeskOutcome.Refused("consultation.desk.not-from-here")));
        assertThat(printed(chair).request().story().words()).isEqualTo(WORDS);
    }

    /** Whoever reads it in court learns neither that it is evidence, nor that she had it deleted, nor who knows whom. */
    @Test
    void thePaperTellsNothingOfHoldsDeletionAndKinship() throws InterruptedException {
        acts.standAside(neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER), id, version(), Neighbourhood.OWN);
        var person = neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR);
        var chair = Neighbourhood.officer(person, Neighbourhood.OWN, Role.CHAIR);
        holds.hold(chair, id, version(), Hold.longest(clock.instant()), "police");
        follow.delete(neighbourhood.visit(asking));
        var browser = staff.signedIn(person);
        var path = "/desk/requests/" + id;
        assertThat(Browser.body(browser.get(path))).contains("留作证据", "回避");
        browser.get(path + "/prints?version=" + version());
        var sheet = browser.post(path + "/prints", "version", String.valueOf(version()), "reason", "开庭要用");
        assertThat(sheet).hasStatusOk().bodyText().contains(WORDS, "转给了").doesNotContain("留作证据", "回避", "要求删除", "打印了");
    }

    /** Whoever reads over her shoulder would learn that there is paper, and for what. */
    @Test
    void neitherHerPageNorHerCopyTellsOfIt() throws InterruptedException {
        var visit = neighbourhood.visit(asking);
        var page = follow.find(visit).orElseThrow();
        var copy = copies.open(ticket()).orElseThrow().request().steps();
        printed(officer);
        assertThat(follow.find(visit)).contains(page);
        assertThat(copies.open(ticket()).orElseThrow().request().steps()).isEqualTo(copy);
    }

    @Test
    void theSheetSaysWhoseItIsAndNotHowSheIsReached() {
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "the answer");
        acts.markUrgent(officer, id, version(), "between officers");
        var own = AtDesk.of(neighbourhood, staff, Neighbourhood.OWN);
        var path = "/desk/requests/" + id + "/prints";
        var version = String.valueOf(version());
        assertThat(own.page(id)).contains(path + "?version=" + version);
        assertThat(Browser.body(own.browser().get(path + "?version=" + version)))
                .contains("打印一次，记一次", "为什么（她看不到这句）");
        var answer = own.browser().post(path, "version", version, "reason", "开庭要用");
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        var page = Browser.body(answer);
        var number = Objects.requireNonNull(
                rows.list("select id from audit.event where object_id = ? and action = 'request.printed'", id.value())
                        .getFirst()
                        .get("id"));
        var mark = own.officer().displayName() + "（" + signInName(own.officer()) + "） · 兴安街道妇女联合会 · ";
        assertThat(page)
                .contains(WORDS, "the answer", "标成了紧急", PrintPage.CONFIDENTIAL, PrintPage.CONFIDENTIAL_ENGLISH)
                .contains(mark, "打印编号 " + number, "由" + own.officer().displayName())
                .doesNotContain("<nav", "<form", "今天", "between officers", "130 0000 0001", "送快递的", "不买保险");
        assertThat(page.split("<p>" + mark, -1)).hasSizeGreaterThan(PrintPage.MARKS);
        assertThat(own.browser().post(path, "version", version, "reason", "开庭要用"))
                .as("sent once more it is another print, of what stands there now")
                .hasStatus(422);
    }

    @Test
    void aPasserByAtAnOpenDeskPrintsNothing() {
        var own = AtDesk.of(neighbourhood, staff, Neighbourhood.OWN);
        var path = "/desk/requests/" + id + "/prints";
        own.page(id);
        clock.advance(Duration.ofMinutes(11));
        assertThat(own.browser().post(path, "version", "1", "reason", "why"))
                .hasStatus(422)
                .bodyText()
                .contains("再确认一下是你")
                .doesNotContain(WORDS);
        assertThat(rows.acts(id.value())).noneMatch(act -> act.contains("printed"));
        assertThat(own.browser().post(path, "version", "1", "reason", "why", "confirmation", Staff.PASSWORD))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS);
    }

    private String signInName(Officer someone) {
        return String.valueOf(rows.list(
                        "select sign_in_name from identity.account where id = ?",
                        someone.account().value())
                .getFirst()
                .get("sign_in_name"));
    }

    private Printed printed(Officer someone) {
        return (Printed) prints.print(someone, id, neighbourhood.version(someone, id), "for the court");
    }

    private String ticket() throws InterruptedException {
        return ((Follow.LookUp.Found) copies.lookUp(asking.code().digits())).visit();
    }
}
