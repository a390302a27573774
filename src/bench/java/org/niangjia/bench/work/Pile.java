package org.niangjia.bench.work;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.bench.Beside;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.store.Requests;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.OpenedToken;

/** Real requests in bulk: the program's own encryption and rows, without the form and without the key derivation. */
final class Pile {
    static final OrganizationId TOWNSHIP = OrganizationId.seeded(Organizations.WOMEN, "152201003");
    private static final int AT_ONCE = 250;
    /** Shares are counted in parts of so many. */
    private static final int PARTS = 20;

    private final Beside beside;
    private final Requests requests;
    private final ViewerTransactions transactions;
    private final Viewer.Officer reader;
    private final Instant now;

    /** @param reader her list is measured */
    Pile(Beside beside, Requests requests, ViewerTransactions transactions, AccountId reader, Instant now) {
        this.beside = beside;
        this.requests = requests;
        this.transactions = transactions;
        this.reader = officer(reader);
        this.now = now;
    }

    private static Viewer.Officer officer(AccountId account) {
        return new Viewer.Officer(account, "同事", TOWNSHIP, "OFFICER", Map.of());
    }

    void raise(int height) {
        for (var from = 0; from < height; from += AT_ONCE) {
            var added = add(from, Math.min(height, from + AT_ONCE));
            var colleague = officer(new AccountId(beside.ids().random()));
            move(part(added, 0, 2), State.IN_HAND, colleague);
            move(part(added, 2, 3), State.IN_HAND, reader);
            move(part(added, 3, 4), State.WAITING_FOR_HER, colleague);
            move(part(added, 4, 5), State.ANSWERED, reader);
            move(part(added, 5, 7), State.CLOSED, colleague);
        }
    }

    private static List<RequestId> part(List<RequestId> ids, int from, int to) {
        return ids.subList(ids.size() * from / PARTS, ids.size() * to / PARTS);
    }

    private record Asked(Requests.New request, KeyedDigest token, KeyedDigest lookup) {}

    private List<RequestId> add(int from, int to) {
        var asked = new ArrayList<Asked>();
        for (var index = from; index < to; index++) {
            asked.add(asked(index));
        }
        var tokens = asked.stream().map(each -> each.token().bytes()).toList();
        transactions.as(
                RowSight.door(tokens),
                () -> asked.stream()
                        .filter(each -> requests.add(each.request(), each.token(), each.lookup()))
                        .count());
        return asked.stream().map(each -> each.request().id()).toList();
    }

    private Asked asked(int index) {
        var tokens = beside.vault().tokens("bench.pile");
        var token = (OpenedToken.Valid) tokens.open(tokens.issue("", Duration.ofHours(1)));
        var id = beside.ids().random();
        return new Asked(request(id, index), tokens.fingerprint(token), lookup(id));
    }

    private KeyedDigest lookup(UUID id) {
        return beside.vault().keyedHash("bench.lookup").of(id.toString());
    }

    /** They came over two months and are due over two months. */
    private Requests.New request(UUID id, int index) {
        var received = now.minus(index % 60, ChronoUnit.DAYS);
        var due = now.plus(index % 61 - 30, ChronoUnit.DAYS);
        var region = "152201003" + "%03d".formatted(1 + index % 9);
        return new Requests.New(
                new RequestId(id),
                RequestNumber.of(beside.ids().random()),
                TOWNSHIP,
                new Header("law", region, false, received, due, null, 1, null, null),
                DueTimes.day(due),
                new Story("在饭店干了四个月，老板一直说下个月给工资，现在电话也不接了。", "小赵"),
                SafeContact.NONE,
                new Step(Act.ASKED, received, null, TOWNSHIP.value(), TOWNSHIP.value(), "", null));
    }

    /** As it lies in the end; the steps that led there are not measured. */
    private void move(List<RequestId> ids, State state, Viewer.Officer by) {
        var account = by.account().value();
        var step = new Step(Act.CLAIMED, now, account, TOWNSHIP.value(), TOWNSHIP.value(), "", null);
        transactions.as(
                by,
                () -> ids.forEach(id -> {
                    var request = requests.lock(id).orElseThrow();
                    requests.change(
                            request,
                            new Request.Change(
                                    state, account, request.header(), request.dueOn(), step, Optional.empty()));
                }));
    }
}
