package org.niangjia.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionSystemException;

class StoreAwayTest {
    @Test
    void whatBrokeStandsBesideATransactionThatCannotBeTakenBack() {
        assertThat(StoreAway.isCauseOf(ended(new QueryTimeoutException("no answer"))))
                .isTrue();
        assertThat(StoreAway.isCauseOf(new IllegalStateException(ended(new QueryTimeoutException("no answer")))))
                .isTrue();
        assertThat(StoreAway.isCauseOf(ended(new DataIntegrityViolationException("ours"))))
                .isFalse();
        assertThat(StoreAway.isCauseOf(new TransactionSystemException("rollback failed", new SQLException("closed"))))
                .isFalse();
    }

    @Test
    void aBrokenConnectionIsKnownByItsState() {
        assertThat(StoreAway.isCauseOf(new SQLException("broken", "08006"))).isTrue();
        assertThat(StoreAway.isCauseOf(new SQLException("twice", "23505"))).isFalse();
        assertThat(StoreAway.isCauseOf(null)).isFalse();
    }

    private static TransactionSystemException ended(RuntimeException why) {
        var ended = new TransactionSystemException("rollback failed", new SQLException("closed"));
        ended.initApplicationException(why);
        return ended;
    }
}
