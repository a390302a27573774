package org.niangjia.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.ApplicationTest;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class AuditPageTest {
    private static final String PASSWORD = "menkaizhe-2026";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Audit audit;

    @Autowired
    private InstantSource clock;

    private Browser auditor;

    AuditPageTest(@Autowired MockMvcTester mvc) {
        this.auditor = new Browser(mvc);
    }

    @BeforeEach
    void signIn() {
        auditor = Browser.signedIn(mvc, "audit", PASSWORD);
    }

    @Test
    void theAuditAdministratorReadsInPlainWordsWhoDidWhat() {
        Browser.signedIn(mvc, "township", PASSWORD).get("/desk");
        var page = auditor.get("/desk/audit");
        assertThat(page).hasStatusOk();
        assertThat(Browser.body(page)).contains("登录", "李春梅", "审计管理员").doesNotContain("sign-in</td>");
        assertThat(Browser.body(auditor.get("/desk/audit?lang=en"))).contains("Signed in", "Read the audit record");
    }

    @Test
    void oneAccountOrRecordCanBePickedOut() {
        var nobody = auditor.get("/desk/audit?about=00000000-0000-4000-8000-000000000009");
        assertThat(Browser.body(nobody)).contains("没有记录");
        var wrong = auditor.get("/desk/audit?about=her");
        assertThat(wrong).hasStatus(422);
        assertThat(Browser.body(wrong)).contains("这不像一个编号");
    }

    @Test
    void longRecordsHavePages() {
        for (var read = 0; read < 51; read++) {
            auditor.get("/desk/audit");
        }
        var page = Browser.body(auditor.get("/desk/audit"));
        assertThat(page).contains("/desk/audit?below=");
        assertThat(Browser.body(auditor.get("/desk/audit?below=5"))).contains("/desk/audit?newest");
    }

    @Test
    void whoDidNotGetInIsNamedWithTheReason() {
        new Browser(mvc).signIn("township", "not her password");
        assertThat(newestLine())
                .contains("登录页上的人", "没登录上 · 密码或号码不对", ">township", "<summary title=\"")
                .doesNotContain("程序自己");
        new Browser(mvc).signIn("nobody.here", "x");
        assertThat(newestLine()).contains("没登录上 · 没有这个账号").doesNotContain("<summary");
    }

    @Test
    void whatSheDidHerselfHasADayAndNoTime() {
        audit.refused(new Viewer.Visitor(), new AuditedAct("request.read", "request", UUID.randomUUID(), null, ""));
        assertThat(newestLine()).contains(">今天</td>", "访客", ">求助<").doesNotContain("0:00");
    }

    @Test
    void oneDayCanBePickedOut() {
        auditor.get("/desk/audit");
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.SHANGHAI);
        assertThat(Browser.body(auditor.get("/desk/audit?day=" + today))).contains("看了审计记录");
        assertThat(Browser.body(auditor.get("/desk/audit?day=" + today.plusDays(1))))
                .contains("没有记录");
        assertThat(Browser.body(auditor.get("/desk/audit?below=9000000&day=" + today)))
                .contains("/desk/audit?newest&amp;day=" + today);
        assertThat(auditor.get("/desk/audit?day=yesterday")).hasStatus(422);
    }

    @Test
    void nobodyElseReadsIt() {
        for (var name : new String[] {"township", "supervisor", "security", "system"}) {
            assertThat(Browser.signedIn(mvc, name, PASSWORD).get("/desk/audit")).hasStatus(403);
            assertThat(newestLine()).contains("想打开不归她的页面（没有允许）");
        }
    }

    private String newestLine() {
        return Browser.body(auditor.get("/desk/audit")).replaceAll("(?s).*?<tbody[^>]*>(.*?)</tr>.*", "$1");
    }
}
