package org.niangjia.measure;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.niangjia.measure.store.TallyStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.vault.Holding;
import org.niangjia.vault.Place;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/** One row each: only the month stands in clear, and nothing leads to the record that it was about. */
@Component
class SealedTallies implements Tallies {
    /** All are as long, so that none tells its table by it. */
    private static final int LENGTH = 128;

    /** No organisation's: whoever opens one does not know yet whose it is. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final TallyStore store;
    private final Vault vault;
    private final Ids ids;
    private final InstantSource clock;

    SealedTallies(TallyStore store, Vault vault, Ids ids, InstantSource clock) {
        this.store = store;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void add(OrganizationId where, MonthTable table, String cell) {
        var column = table.cells().indexOf(cell);
        if (column < 0 || !table.isOfActs()) {
            throw new IllegalArgumentException(table.id() + " has no " + cell);
        }
        var text = where + " " + table.id() + " " + column;
        var plain = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), LENGTH);
        if (text.length() > LENGTH) {
            throw new IllegalArgumentException("too long a name: " + table.id());
        }
        var id = ids.random();
        store.add(id, month(), vault.seal(plain, new Holding(NOBODY, id), place(id)));
    }

    record Tally(OrganizationId where, String table, int cell) {}

    Tally open(TallyStore.Sealed row) {
        var plain = vault.open(row.sealed(), new Holding(NOBODY, row.id()), place(row.id()));
        var words = new String(plain, StandardCharsets.US_ASCII).trim().split(" ", -1);
        return new Tally(new OrganizationId(UUID.fromString(words[0])), words[1], Integer.parseInt(words[2]));
    }

    private LocalDate month() {
        return WorkingCalendar.day(clock.instant()).withDayOfMonth(1);
    }

    private static Place place(UUID id) {
        return new Place("measure", "tally.content", id);
    }
}
