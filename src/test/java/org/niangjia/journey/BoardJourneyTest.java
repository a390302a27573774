package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.measure.Folding;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.RecurringJob;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Two months of work at three desks, and what leaders see of it from the township up to the nation. */
@JourneyTest
@AutoConfigureMockMvc
@Import({TestClock.Clocks.class, Neighbourhood.class, Staff.class})
class BoardJourneyTest {
    private static final List<OrganizationId> DESKS =
            List.of(Neighbourhood.OWN, Neighbourhood.COUSIN, Neighbourhood.FOREIGN);
    private static final int EACH = 5;

    @Autowired
    private People people;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Staff staff;

    @Autowired
    private DeskActs acts;

    @Autowired
    private Folding folding;

    @Autowired
    private Organizations organizations;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatWasDoneIsPublishedAndWhatIsOverdueIsSeenAtEveryLevel() throws InterruptedException {
        month("2026-04-09T10:00", "2026-04-09T16:00");
        release("2026-05-03T08:00");
        month("2026-05-07T10:00", "2026-05-28T10:00");
        release("2026-06-03T08:00");
        neighbourhood.ask(Neighbourhood.OWN, "没有人回");
        clock.set("2026-06-20T10:00");
        folding.settle();
        for (var setting : List.of(Setting.DESKTOP, Setting.PHONE.english(), Setting.PHONE.plain())) {
            theNation(setting);
            Stream.of("", "15", "1522", "152201", "152201003")
                    .forEach(region -> overdueIn(Neighbourhood.at(region), setting));
        }
    }

    private void theNation(Setting setting) {
        try (var leader = signedIn(Neighbourhood.NATION, setting)) {
            leader.open("/desk/figures");
            assertThat(leader.page.locator(".tiles").count()).isOne();
            assertThat(leader.page.locator("svg.trend").count()).isOne();
            // The newest first; and the month, asked, answered in time, late, ended.
            assertThat(rows(leader, "consultation.months.caption"))
                    .extracting(cells -> cells.subList(1, 5))
                    .containsExactly(List.of("15", "0", "15", "15"), List.of("15", "15", "0", "15"));
            assertThat(rows(leader, "consultation.months.of.requests-asked").getFirst())
                    .endsWith("15", "0", "0", "0");
            assertThat(rows(leader, "consultation.months.of.requests-first-answers"))
                    .extracting(cells -> cells.subList(1, 4))
                    .containsExactly(List.of("0", "0", "15"), List.of("15", "0", "0"));
            assertThat(rows(leader, "consultation.months.of.requests-ended").getLast())
                    .endsWith("15", "0", "0", "0");
        }
    }

    private void overdueIn(OrganizationId place, Setting setting) {
        try (var supervisor = signedIn(place, setting)) {
            supervisor.open("/desk/figures");
            var name = organizations.find(place).orElseThrow().name();
            // Others may wait in this world, asked on a later day; overdue is this one alone.
            var sentence = supervisor.says.get("consultation.figures.sentence", name, "#", 1, 1);
            assertThat(supervisor.page.locator("p.said").first().textContent())
                    .matches(Stream.of(sentence.split("#", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("\\d+")));
        }
    }

    private Officer signedIn(OrganizationId place, Setting setting) {
        var officer = people.nobodyYet(setting);
        officer.signIn(staff.person(place, Role.SUPERVISOR).name(), Staff.PASSWORD);
        return officer;
    }

    private static List<List<String>> rows(Officer officer, String caption) {
        return officer
                .page
                .locator("table:has(caption:text-is(\"" + officer.says.get(caption) + "\")) tbody tr")
                .all()
                .stream()
                .map(row -> row.locator("td").allTextContents())
                .toList();
    }

    private void month(String asked, String answered) throws InterruptedException {
        for (var desk : DESKS) {
            clock.set(asked);
            var officer = neighbourhood.officer(desk, Role.OFFICER);
            for (var woman = 0; woman < EACH; woman++) {
                clock.set(asked);
                var id = neighbourhood.id(neighbourhood.ask(desk, "想问一问"));
                clock.set(answered);
                acts.claim(officer, id, 1);
                acts.answer(officer, id, 2, "可以的");
                acts.close(officer, id, 3, Outcome.SOLVED, "好了");
            }
        }
    }

    private void release(String moment) {
        clock.set(moment);
        folding.settle();
        jobs.stream()
                .filter(job -> job.name().equals("measure-release"))
                .forEach(job -> job.work().run());
    }
}
