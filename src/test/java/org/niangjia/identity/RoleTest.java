package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.Permission;

class RoleTest {
    private static final List<Role> ADMINISTRATORS =
            Arrays.stream(Role.values()).filter(Role::isAdministrator).toList();

    @Test
    void threeAdministratorsAreNeverOneAccountAndHoldNothingElse() {
        assertThat(ADMINISTRATORS).hasSize(3);
        for (var administrator : ADMINISTRATORS) {
            assertThat(Role.values())
                    .filteredOn(role -> role != administrator)
                    .noneMatch(administrator::goesWith)
                    .noneMatch(role -> role.goesWith(administrator));
        }
    }

    @Test
    void noAdministratorAnswersRequests() {
        assertThat(ADMINISTRATORS).noneMatch(role -> role.permissions().containsKey(Permission.ANSWER_REQUESTS));
    }
}
