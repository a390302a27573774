package org.niangjia.consultation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.Holding;
import org.niangjia.vault.SecretDamaged;
import org.niangjia.vault.TestVaults;
import org.niangjia.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

class SummariesTest {
    private static final OrganizationId HERE = OrganizationId.seeded("women", "152201");
    private static final OrganizationId THERE = OrganizationId.seeded("women", "152202");

    private final Vault vault = TestVaults.vault();
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicLong nanos = new AtomicLong();
    private final Summaries summaries = new Summaries(vault, json, nanos::get);

    @Test
    void aHeaderThatWasOpenedIsKnownForAMinuteAndThenForgotten() {
        var request = stored("law");
        assertThat(summaries.open(request).header().topic()).isEqualTo("law");
        assertThat(summaries.open(HERE, List.of(request)).getFirst().header().topic())
                .isEqualTo("law");
        assertThat(summaries.known()).isOne();
        nanos.addAndGet(Summaries.KNOWN.minusMillis(1).toNanos());
        assertThat(summaries.known()).isOne();
        nanos.addAndGet(1_000_000);
        assertThat(summaries.known()).isZero();
    }

    /** Who can write into the database gives one request another's header, key or desk: known or not, it is damaged. */
    @Test
    void whatIsKnownOfOneRequestIsNeverSaidOfAnother() {
        var one = stored("danger");
        var other = stored("law");
        summaries.open(HERE, List.of(one, other));
        refuses(row(one.id(), HERE, one.key(), other.header()));
        refuses(row(one.id(), HERE, other.key(), one.header()));
        refuses(row(one.id(), HERE, other.key(), other.header()));
        refuses(row(one.id(), THERE, one.key(), one.header()));
    }

    @Test
    void whatChangesOutsideTheSealIsNewAtOnce() {
        var before = stored("law");
        summaries.open(before);
        var after = new StoredSummary(
                before.id(),
                before.number(),
                HERE,
                State.IN_HAND,
                UUID.randomUUID(),
                before.dueOn().plusDays(1),
                2,
                before.key(),
                before.header());
        assertThat(summaries.open(after))
                .isEqualTo(after.opened(summaries.open(before).header()));
    }

    private void refuses(StoredSummary row) {
        assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> summaries.open(row));
        assertThat(summaries.open(row.organization(), List.of(row))).isEmpty();
    }

    private StoredSummary stored(String topic) {
        var id = new RequestId(UUID.randomUUID());
        var noon = TestVaults.NOON;
        var header = Header.asked(topic, "152201", false, noon, noon, 1, null);
        try (var key = vault.newDataKey();
                var envelope = new Envelope(id, key, json)) {
            return row(id, HERE, vault.wrap(key, new Holding(HERE.value(), id.value())), envelope.seal(header));
        }
    }

    private static StoredSummary row(RequestId id, OrganizationId organization, Ciphertext key, Ciphertext header) {
        return new StoredSummary(
                id, "N", organization, State.NEW, null, WorkingCalendar.day(TestVaults.NOON), 1, key, header);
    }
}
