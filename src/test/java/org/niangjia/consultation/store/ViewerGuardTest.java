package org.niangjia.consultation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.consultation.store.Tables.DELETION;
import static org.niangjia.consultation.store.Tables.FOLLOW;
import static org.niangjia.consultation.store.Tables.REQUEST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No viewer is an error, also where no row is looked at and where no row-level security is (safety 17). */
@ApplicationTest
class ViewerGuardTest {
    @Autowired
    private DSLContext sql;

    @Autowired
    @Qualifier("worker")
    private DSLContext worker;

    @Autowired
    private ViewerTransactions transactions;

    @Autowired
    private PlatformTransactionManager anyTransaction;

    @Test
    void nothingOfARequestIsTouchedForNobody() {
        assertThatThrownBy(() -> sql.fetchCount(FOLLOW)).hasMessageContaining("no viewer");
        assertThatThrownBy(() -> sql.deleteFrom(DELETION).execute()).hasMessageContaining("no viewer");
        assertThatThrownBy(() -> worker.fetchCount(REQUEST, REQUEST.STATE.eq("NEW")))
                .hasMessageContaining("no viewer");
    }

    @Test
    void aTransactionWithoutAViewerIsNoBetter() {
        var transaction = new TransactionTemplate(anyTransaction);
        assertThatThrownBy(() -> transaction.execute(_ -> sql.fetchCount(FOLLOW)))
                .hasMessageContaining("no viewer");
    }

    @Test
    void afterAViewerNobodyLooksAgain() {
        assertThat(transactions.as(new Viewer.Visitor(), () -> sql.fetchCount(FOLLOW)))
                .isZero();
        assertThatThrownBy(() -> sql.fetchCount(FOLLOW)).hasMessageContaining("no viewer");
    }
}
