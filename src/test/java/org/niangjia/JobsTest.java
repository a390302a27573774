package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.RecurringJob;
import org.niangjia.support.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A job that nobody contributes any more would be missed by nobody. */
@ApplicationTest
class JobsTest {
    @Autowired
    List<RecurringJob> jobs;

    @Test
    void eachHasAName() {
        assertThat(jobs)
                .extracting(RecurringJob::name)
                .containsExactlyInAnyOrder(
                        "attention",
                        "inheritance",
                        "desk-census",
                        "duty-notes",
                        "alert-addresses",
                        "purge",
                        "measure-release");
    }
}
