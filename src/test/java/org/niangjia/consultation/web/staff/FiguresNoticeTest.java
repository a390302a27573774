package org.niangjia.consultation.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.DeskFigures;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.measure.Figures;
import org.niangjia.measure.Folding;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A board that is not of now says so: also before anything could be added up. */
@CountryTest
class FiguresNoticeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STANDS_STILL = "数字停在";

    @Autowired
    ApplicationContext application;

    @Autowired
    Folding folding;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
        folding.settle();
    }

    @Test
    void whereNothingIsAddedUpYetTheFiguresOfBeforeAreShownAndSayThatTheyAreOld() throws InterruptedException {
        var supervisor = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.SUPERVISOR));
        await(supervisor, page -> page.contains("件等回复"));
        try (var node = new AnnotationConfigApplicationContext()) {
            node.setParent(application);
            // By the same names these stand before those of the application.
            node.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
            node.register(Folding.class, Figures.class, DeskFigures.class, FiguresController.class);
            node.refresh();
            var leader = neighbourhood.officer(Neighbourhood.OWN, Role.LEADER);
            var request = new MockHttpServletRequest();
            request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("none", "_csrf", "none"));
            var shown = node.getBean(FiguresController.class).figures(null, 1, leader, request);
            assertThat(shown.getModel().get("page")).isInstanceOfSatisfying(DeskPages.Figures.class, page -> {
                assertThat(page.sentences()).isNotEmpty();
                assertThat(page.notices()).anyMatch(notice -> notice.startsWith("数字还没有算到现在"));
            });
        }
    }

    @Test
    void whereNothingIsAddedUpAnyMoreThePageSaysSinceWhenUntilItIsAgain() throws Exception {
        folding.settle();
        var supervisor = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.SUPERVISOR));
        await(supervisor, page -> !page.contains(STANDS_STILL));
        whileNobodyCanFold(() -> {
            clock.advance(Duration.ofMinutes(2));
            // One that was just coming to its end may have said so at the new time.
            Thread.sleep(200);
            clock.advance(Duration.ofMinutes(2));
            await(supervisor, page -> page.contains(STANDS_STILL) && page.contains("请告诉系统管理员"));
        });
        await(supervisor, page -> !page.contains(STANDS_STILL));
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void whileNobodyCanFold(Work work) throws SQLException, InterruptedException {
        try (var connection = rows.as("postgres");
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("lock table measure.mark in access exclusive mode");
            work.run();
            connection.rollback();
        }
    }

    private static void await(Browser supervisor, Predicate<String> expected) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        String page;
        do {
            page = Browser.body(supervisor.get("/desk/figures"));
            if (expected.test(page)) {
                return;
            }
            Thread.sleep(100);
        } while (System.nanoTime() < until);
        assertThat(page).as("the last of many looks").matches(expected);
    }
}
