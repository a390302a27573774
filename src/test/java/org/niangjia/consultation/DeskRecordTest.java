package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@CountryTest
class DeskRecordTest extends OneRequest {
    @Autowired
    ViewerTransactions transactions;

    @Autowired
    Audit audit;

    @Test
    void whoAsksForWhatIsNotHersIsWrittenDown() {
        var stranger = neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER);
        desk.open(stranger, id);
        desk.has(stranger, id);
        acts.claim(stranger, id, 1);
        var nowhere = new RequestId(UUID.randomUUID());
        desk.open(stranger, nowhere);
        assertThat(rows.acts(id.value()))
                .containsExactly(
                        "request.asked done", "request.read refused", "request.read refused", "request.noted refused");
        assertThat(rows.acts(nowhere.value())).containsExactly("request.read refused");
    }

    @Test
    void everyActAndEveryReadIsWrittenDown() {
        desk.open(officer, id);
        var seen = (int) Objects.requireNonNull(rows.request(id).get("version"));
        acts.claim(officer, id, seen);
        acts.answer(officer, id, seen + 1, "the answer");
        acts.askBack(officer, id, seen + 2, "a question");
        acts.markUrgent(officer, id, seen + 3, "why");
        acts.close(officer, id, seen + 4, Step.Outcome.SOLVED, "all is well");
        acts.reopen(officer, id, seen + 5, "why");
        acts.handOver(officer, id, seen + 6, Neighbourhood.ANCESTOR, "why");
        assertThat(rows.acts(id.value()))
                .containsExactly(
                        "request.asked done",
                        "request.read done",
                        "request.noted done",
                        "request.answered done",
                        "request.asked-back done",
                        "request.noted done",
                        "request.closed done",
                        "request.reopened done",
                        "request.handed-over done");
        assertThat(rows.list(
                        "select distinct actor from audit.event where object_id = ? and actor_kind = 'officer'",
                        id.value()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("actor")).isEqualTo(officer.account().value()));
    }

    @Test
    void aRefusalIsKeptWhenItsTransactionIsNot() {
        var object = UUID.randomUUID();
        var act = AuditedAct.of("test.refused", "test", object, Neighbourhood.OWN);
        assertThatThrownBy(() -> transactions.as(officer, () -> {
                    audit.done(officer, act);
                    audit.refused(officer, act);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(rows.acts(object)).containsExactly("test.refused refused");
    }

    @Test
    void anActIsNotWrittenDownOutsideATransaction() {
        assertThatThrownBy(() -> audit.done(officer, AuditedAct.of("test.done", "test", id.value(), Neighbourhood.OWN)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
