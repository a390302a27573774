package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.NewAccounts.Invitation;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.shared.Viewer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IdentityTest
class CodesTest {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";
    private static final Pattern CODE = Pattern.compile("<code>([0-9A-Z-]{14})</code>");

    @Autowired
    Staff staff;

    @Autowired
    NewAccounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private static int number;

    @BeforeEach
    void now() {
        clock.reset();
    }

    private Invitation invited() {
        var newcomer = new Newcomer("invited" + ++number, "张" + number, LittleTree.NORTH, Role.OFFICER);
        return accounts.withCode(new Viewer.Job("test"), newcomer);
    }

    private MvcTestResult use(String name, String code, String password) {
        var browser = staff.browser();
        browser.get("/sign-in/code");
        return browser.post("/sign-in/code", "username", name, "code", code, "password", password, "again", password);
    }

    private static List<String> codes(MvcTestResult result) {
        return CODE.matcher(Browser.body(result))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void firstCodeSetsThePasswordOnceAndGivesTenRecoveryCodes() {
        var invitation = invited();
        var answer = use(invitation.signInName(), invitation.code().spaced(), NEW);

        assertThat(answer).hasStatusOk();
        assertThat(codes(answer)).hasSize(10).doesNotHaveDuplicates();
        assertThat(staff.browser().signIn(invitation.signInName(), NEW)).hasStatus(303);
        assertThat(use(invitation.signInName(), invitation.code().spaced(), NEW))
                .hasStatus(422);
    }

    @Test
    void recoveryCodeWorksOnceAndBringsANewSet() {
        var invitation = invited();
        var first = codes(use(invitation.signInName(), invitation.code().spaced(), NEW));
        var second = codes(use(invitation.signInName(), first.get(3).toLowerCase(Locale.ROOT), NEW + "了"));

        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(use(invitation.signInName(), first.get(3), NEW)).hasStatus(422);
        assertThat(use(invitation.signInName(), first.get(4), NEW)).hasStatus(422);
        assertThat(staff.browser().signIn(invitation.signInName(), NEW + "了")).hasStatus(303);
    }

    @Test
    void firstCodeIsVoidAfterTwentyDays() {
        var invitation = invited();
        clock.advance(Duration.ofDays(20));

        assertThat(use(invitation.signInName(), invitation.code().spaced(), NEW))
                .hasStatus(422);
    }

    @Test
    void weakPasswordDoesNotUseTheCodeUp() {
        var invitation = invited();

        assertThat(use(invitation.signInName(), invitation.code().spaced(), "short"))
                .hasStatus(422);
        assertThat(use(invitation.signInName(), invitation.code().spaced(), "my-name-is-" + invitation.signInName()))
                .hasStatus(422)
                .bodyText()
                .contains("密码里别用自己的名字或账号");
        assertThat(use(invitation.signInName(), invitation.code().spaced(), "the-best-of-NiangJia"))
                .hasStatus(422)
                .bodyText()
                .contains("密码里别用“niangjia”");
        assertThat(use(invitation.signInName(), invitation.code().spaced(), NEW))
                .hasStatusOk();
    }

    @Test
    void theOldPasswordIsNoNewOne() {
        var invitation = invited();
        var name = invitation.signInName();
        var recovery = codes(use(name, invitation.code().spaced(), NEW));

        assertThat(use(name, recovery.getFirst(), NEW))
                .hasStatus(422)
                .bodyText()
                .contains("要换一个和现在不一样的");
        assertThat(use(name, recovery.getFirst(), NEW + "了"))
                .as("the code is not used up")
                .hasStatusOk();
    }

    @Test
    void withoutARightCodeNobodyLearnsWhetherSheHasThatPassword() {
        var invitation = invited();
        var name = invitation.signInName();
        use(name, invitation.code().spaced(), NEW);

        assertThat(plain(use(name, "0000-0000-0000", NEW), name))
                .isEqualTo(plain(use(name, "0000-0000-0000", NEW + "了"), name))
                .doesNotContain("要换一个和现在不一样的");
    }

    @Test
    void codeOfAnotherDoesNotWork() {
        var invitation = invited();

        assertThat(use(invited().signInName(), invitation.code().spaced(), NEW)).hasStatus(422);
    }

    @Test
    void wrongCodesLockNobodyOutAndUnknownNamesGetTheSameAnswer() {
        var invitation = invited();
        String wrong = "";
        for (var i = 0; i < 5; i++) {
            wrong = plain(use(invitation.signInName(), "0000-0000-0000", NEW), invitation.signInName());
        }

        assertThat(plain(use("nobody-of-this-name", "0000-0000-0000", NEW), "nobody-of-this-name"))
                .isEqualTo(wrong);
        assertThat(use(invitation.signInName(), invitation.code().spaced(), NEW))
                .hasStatusOk();
    }

    @Test
    void aRecoveryCodeOpensALockedAccountEverywhere() {
        var invitation = invited();
        var name = invitation.signInName();
        var recovery = codes(use(name, invitation.code().spaced(), NEW));
        for (var i = 0; i < 5; i++) {
            staff.browser().signIn(name, "wrong");
        }
        assertThat(staff.browser().signIn(name, NEW)).hasStatus(422);

        assertThat(use(name, recovery.getFirst(), NEW + "了")).hasStatusOk();
        assertThat(staff.browser().signIn(name, NEW + "了")).hasStatus(303);
    }

    private static String plain(MvcTestResult result, String name) {
        assertThat(result).hasStatus(422);
        return Browser.body(result)
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replace(name, "");
    }

    @Test
    void codesAreNowhereInTheDatabase() {
        var invitation = invited();
        var rows = sql.sql("select row_to_json(c)::text from identity.code c")
                .query(String.class)
                .list();

        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(invitation.code().characters())
                        || row.contains(HexFormat.of()
                                .formatHex(invitation.code().characters().getBytes(StandardCharsets.UTF_8))));
    }
}
