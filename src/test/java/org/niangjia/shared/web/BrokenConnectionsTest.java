package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.store.StoreAway;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class BrokenConnectionsTest {
    /** As the driver says it when the server dies under a query. */
    private final DataAccessException database = new DataAccessException(
            "select",
            new PSQLException(
                    "An I/O error occurred while sending to the backend.",
                    PSQLState.CONNECTION_FAILURE,
                    new EOFException()));

    @Test
    void aDatabaseThatBreaksOffIsNoBrowserThatLeft() {
        assertThat(answer(database)).isNull();
        assertThat(answer(new IOException("Broken pipe"))).isNull();
        assertThat(StoreAway.isCauseOf(database)).isTrue();
    }

    @Test
    void aBrowserThatLeftNeedsNoAnswer() {
        assertThat(answer(new ClientAbortException(new IOException("Broken pipe"))))
                .isNotNull();
    }

    @Test
    void noRoomLeftIsNoFaultOfTheProgram() {
        assertThat(StoreAway.isCauseOf(new DataAccessException("insert", new SQLException("disk full", "53100"))))
                .isTrue();
        assertThat(StoreAway.isCauseOf(
                        new DataAccessException("insert", new SQLException("unique violation", "23505"))))
                .isFalse();
    }

    private static @Nullable ModelAndView answer(Exception exception) {
        return new BrokenConnections()
                .resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), null, exception);
    }
}
