package org.niangjia.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;

/** The second wall on real PostgreSQL (safety.md 17). */
class ViewerTransactionsTest {
    private static final RequestRows ROWS = new RequestRows(3, 4);

    @BeforeAll
    static void rows() {
        ROWS.insert();
    }

    @AfterAll
    static void close() {
        ROWS.close();
    }

    @Test
    void noViewerIsAnErrorNotAnEmptyList() {
        assertThatThrownBy(() -> ROWS.seen())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no viewer");
    }

    @Test
    void anOfficerSeesTheRequestsOfHerOrganisation() {
        assertThat(ROWS.viewers().as(ROWS.officerAt(0), ROWS::seen)).isEqualTo(ROWS.requestsOf(0));
    }

    @Test
    void anExcludedOfficerSeesAllButThatOne() {
        assertThat(ROWS.viewers().as(ROWS.excludedAt(0), ROWS::seen))
                .hasSize(3)
                .doesNotContain(ROWS.excludedRequest())
                .isSubsetOf(ROWS.requestsOf(0));
    }

    @Test
    void aReceiptHolderSeesHerOwn() {
        var hers = ROWS.requestsOf(1).iterator().next();
        assertThat(ROWS.viewers().as(new Viewer.ReceiptHolder(hers), ROWS::seen))
                .containsExactly(hers);
    }

    @Test
    void aVisitorAndAnUnknownKeySeeNothing() {
        assertThat(ROWS.viewers().as(new Viewer.Visitor(), ROWS::seen)).isEmpty();
        assertThat(ROWS.viewers().as(RowSight.lookUp(List.of(new byte[32])), ROWS::seen))
                .isEmpty();
        assertThat(ROWS.viewers().as(RowSight.door(List.of(new byte[32])), ROWS::seen))
                .isEmpty();
    }

    @Test
    void theSettingDoesNotStayOnThePooledConnection() {
        for (var round = 0; round < 4; round++) {
            ROWS.viewers().as(ROWS.officerAt(2), ROWS::seen);
            assertThatThrownBy(() -> ROWS.seen()).hasMessageContaining("no viewer");
        }
    }

    @Test
    void norAfterARollBack() {
        for (var round = 0; round < 4; round++) {
            assertThatThrownBy(() -> ROWS.viewers().as(ROWS.officerAt(2), () -> {
                        ROWS.seen();
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            assertThatThrownBy(() -> ROWS.seen()).hasMessageContaining("no viewer");
        }
    }

    @Test
    void anOfficerCannotWriteIntoAnotherOrganisation() {
        var foreign = ROWS.requestsOf(1).iterator().next();
        assertThat(ROWS.viewers().as(ROWS.officerAt(0), () -> ROWS.close(foreign)))
                .isZero();
        var own = ROWS.requestsOf(0).iterator().next();
        assertThatThrownBy(() -> ROWS.viewers().as(ROWS.officerAt(0), () -> ROWS.give(own, 1)))
                .hasMessageContaining("row-level security");
    }

    /** A pool of two, eight threads, every kind of viewer and none, commits and roll-backs in any order. */
    @Test
    void tenThousandMixedTransactionsLeakNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var runs = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(seed -> () -> mixed(new Random(seed), 1_250))
                    .toList();
            var done = 0;
            for (var run : threads.invokeAll(runs)) {
                done += run.get();
            }
            assertThat(done).isEqualTo(10_000);
        }
    }

    private static int mixed(Random chance, int transactions) {
        for (var at = 0; at < transactions; at++) {
            var place = chance.nextInt(3);
            var request = List.copyOf(ROWS.requestsOf(place)).get(chance.nextInt(4));
            switch (chance.nextInt(7)) {
                case 0 -> seen(ROWS.officerAt(place), ROWS.requestsOf(place));
                case 1 -> seen(new Viewer.ReceiptHolder(request), Set.of(request));
                case 2 -> seen(new Viewer.Visitor(), Set.of());
                case 3 -> assertThatThrownBy(() -> ROWS.seen()).hasMessageContaining("no viewer");
                case 4 ->
                    assertThat(ROWS.viewers().as(RowSight.lookUp(List.of(RequestRows.lookup(request))), ROWS::seen))
                            .isEqualTo(Set.of(request));
                case 5 ->
                    assertThatThrownBy(() -> ROWS.viewers().as(ROWS.officerAt(place), () -> {
                                assertThat(ROWS.seen()).isEqualTo(ROWS.requestsOf(place));
                                throw new IllegalStateException("half way");
                            }))
                            .hasMessage("half way");
                default ->
                    assertThat(ROWS.viewers().as(RowSight.transfer(request), () -> {
                                var before = ROWS.seen();
                                ROWS.viewers().look(RowSight.of(ROWS.officerAt((place + 1) % 3)));
                                return Map.entry(before, ROWS.seen());
                            }))
                            .isEqualTo(Map.entry(Set.of(request), ROWS.requestsOf((place + 1) % 3)));
            }
        }
        return transactions;
    }

    private static void seen(Viewer viewer, Set<UUID> expected) {
        assertThat(ROWS.viewers().as(viewer, ROWS::seen)).isEqualTo(expected);
    }

    @Test
    void accountsAreNotOrganisations() {
        var stranger = new Viewer.Officer(
                new AccountId(ROWS.officerAt(0).organization().value()),
                "演示干部",
                new OrganizationId(ROWS.officerAt(0).account().value()),
                "OFFICER",
                Map.of());
        assertThat(ROWS.viewers().as(stranger, ROWS::seen)).isEmpty();
    }
}
