package org.niangjia.bench.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.niangjia.bench.Beside;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.OpenedToken;

/** Real requests in bulk: the program's own encryption and rows, without the form and without the key derivation. */
final class Pile {
    private static final int AT_ONCE = 250;
    private static final int WRITERS = 3;

    private final Beside beside;
    private final Requests requests;
    private final ViewerTransactions transactions;
    private final Instant now;

    Pile(Beside beside, Requests requests, ViewerTransactions transactions, Instant now) {
        this.beside = beside;
        this.requests = requests;
        this.transactions = transactions;
        this.now = now;
    }

    /** @param reader has her part of them in hand */
    record Desk(OrganizationId organization, String region, AccountId reader, int requests) {}

    private record Batch(Desk desk, int from, int to) {
        private static Stream<Batch> all(Desk desk) {
            return IntStream.iterate(0, from -> from < desk.requests(), from -> from + AT_ONCE)
                    .mapToObj(from -> new Batch(desk, from, Math.min(desk.requests(), from + AT_ONCE)));
        }
    }

    void raise(Collection<Desk> desks, Mix mix) {
        var batches =
                new ConcurrentLinkedQueue<>(desks.stream().flatMap(Batch::all).toList());
        var writers = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            for (var batch = batches.poll(); batch != null; batch = batches.poll()) {
                                raise(batch, mix);
                            }
                        },
                        command -> Thread.ofPlatform().start(command)))
                .limit(WRITERS)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
    }

    private void raise(Batch batch, Mix mix) {
        var asked = IntStream.range(batch.from(), batch.to())
                .mapToObj(index -> asked(batch.desk(), index, mix))
                .toList();
        transactions.as(
                RowSight.door(asked.stream().map(each -> each.token().bytes()).toList()),
                () -> asked.stream()
                        .filter(each -> requests.add(each.request(), each.token(), each.lookup()))
                        .count());
        var colleague = new AccountId(beside.ids().random());
        var desk = batch.desk().organization();
        transactions.as(
                new Viewer.Officer(colleague, "同事", desk, "OFFICER", Map.of()),
                () -> asked.stream()
                        .filter(each -> each.lot() != Mix.Lot.NEW)
                        .forEach(each ->
                                move(each, each.lot().readers ? batch.desk().reader() : colleague)));
    }

    private record Asked(Requests.New request, KeyedDigest token, KeyedDigest lookup, Mix.Lot lot) {}

    private Asked asked(Desk desk, int index, Mix mix) {
        var tokens = beside.vault().tokens("bench.pile");
        var token = (OpenedToken.Valid) tokens.open(tokens.issue("", Duration.ofHours(1)));
        var id = beside.ids().random();
        var request = request(id, desk, mix.received(index, now), mix.due(index, now));
        return new Asked(request, tokens.fingerprint(token), lookup(id), mix.lot(index));
    }

    private KeyedDigest lookup(UUID id) {
        return beside.vault().keyedHash("bench.lookup").of(id.toString());
    }

    private Requests.New request(UUID id, Desk desk, Instant received, Instant due) {
        var at = desk.organization();
        return new Requests.New(
                new RequestId(id),
                RequestNumber.of(beside.ids().random()),
                at,
                Header.asked("law", desk.region(), false, received, due, 1, null),
                WorkingCalendar.day(due),
                new Story("在饭店干了四个月，老板一直说下个月给工资，现在电话也不接了。", "小赵"),
                SafeContact.NONE,
                new Step(Act.ASKED, received, null, at.value(), at.value(), "", null));
    }

    /** As it lies in the end; the steps that led there are not measured. What has climbed meanwhile lies elsewhere. */
    private void move(Asked asked, AccountId to) {
        requests.lock(asked.request().id()).ifPresent(request -> move(request, asked, to));
    }

    private void move(Request request, Asked asked, AccountId to) {
        var at = request.organization().value();
        var step = new Step(Act.CLAIMED, now, to.value(), at, at, "", null);
        requests.change(
                request,
                new Request.Change(
                        asked.lot().state, to.value(), request.header(), request.dueOn(), step, Optional.empty()));
    }
}
