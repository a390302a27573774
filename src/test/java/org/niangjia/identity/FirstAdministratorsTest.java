package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.NewAccounts.Invitation;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.shared.Viewer;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** In a world of its own, without the demonstration's accounts. */
@IdentityTest
@ContextConfiguration(initializers = {World.class, FirstAdministratorsTest.RealUse.class})
class FirstAdministratorsTest {
    static final class RealUse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("niangjia.demonstration=false").applyTo(context);
        }
    }

    @Autowired
    FirstAdministrators first;

    @Autowired
    AccountStore accounts;

    @Autowired
    CodeStore codes;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Test
    void threePersonsWithOneAdministratorsRoleEach() {
        var invitations = first.create(LittleTree.PROVINCE);

        assertThat(invitations).extracting(Invitation::account).hasSize(3).doesNotHaveDuplicates();
        assertThat(sql.sql("select role from identity.assignment order by role")
                        .query(String.class)
                        .list())
                .containsExactly("AUDIT_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR");
        var again = first.create(LittleTree.PROVINCE);
        assertThat(again)
                .as("nobody came: the first codes may be lost")
                .extracting(Invitation::account)
                .containsExactlyElementsOf(
                        invitations.stream().map(Invitation::account).toList());
        assertThat(firstSignIn(invitations.getFirst())).as("void by now").isEqualTo(List.of(422, 422));

        assertThat(firstSignIn(of("system", again))).isEqualTo(List.of(200, 303));
        var left = first.create(LittleTree.PROVINCE);
        assertThat(left)
                .as("the security administrator alone could help the other")
                .extracting(Invitation::signInName)
                .containsExactly("audit", "security");
        assertThat(firstSignIn(of("security", left))).isEqualTo(List.of(200, 303));
        assertThat(first.create(LittleTree.PROVINCE)).isEmpty();
        assertThat(firstSignIn(of("audit", left))).isEqualTo(List.of(200, 303));
        aVoidPasswordIsNoBusinessOfARestart(of("security", left));
    }

    /** Whoever may restart the program would else become the security administrator. */
    private void aVoidPasswordIsNoBusinessOfARestart(Invitation security) {
        for (var administrator : List.of("security", "system")) {
            accounts.forgetPassword(accounts.find(administrator).orElseThrow().account());
        }
        var reset = codes.issue(new Viewer.Job("test"), security.account(), CodePurpose.RESET);
        assertThat(first.create(LittleTree.PROVINCE)).isEmpty();
        assertThat(firstSignIn(new Invitation(security.account(), "security", reset)))
                .as("the code that was handed to her is still good")
                .isEqualTo(List.of(200, 303));
        assertThat(first.create(LittleTree.PROVINCE)).isEmpty();
    }

    private static Invitation of(String name, List<Invitation> invitations) {
        return invitations.stream()
                .filter(invitation -> invitation.signInName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> firstSignIn(Invitation invitation) {
        var password = "河边的石头圆又圆呀圆又圆";
        var browser = staff.browser();
        browser.get("/sign-in/code");
        var answer = browser.post(
                "/sign-in/code",
                "username",
                invitation.signInName(),
                "code",
                invitation.code().spaced(),
                "password",
                password,
                "again",
                password);
        var entered = browser.signIn(invitation.signInName(), password);
        return List.of(answer.getResponse().getStatus(), entered.getResponse().getStatus());
    }
}
