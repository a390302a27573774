package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody learns from the work whether a name exists (decision 009). */
@IdentityTest
class SignInCostTest {
    @Autowired
    Staff staff;

    @Autowired
    DSLContext sql;

    @Test
    void aNameThatNobodyHasCostsTheSameStatements() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        try (var statements = new Statements(sql)) {
            assertThat(statements.of(() -> refused("nobody-of-this-name")))
                    .isEqualTo(statements.of(() -> refused(officer.name())));
        }
    }

    private void refused(String name) {
        assertThat(staff.browser().signIn(name, "wrong")).hasStatus(422);
    }
}
