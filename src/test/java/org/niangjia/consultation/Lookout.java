package org.niangjia.consultation;

import java.time.InstantSource;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.store.AlertAddressStore;
import org.niangjia.consultation.store.WaitingRequests;
import org.niangjia.identity.Accounts;

/** Nodes that look at all that waits, and tell by the test's own ways. */
record Lookout(
        WaitingRequests requests,
        Topic.Topics topics,
        DueTimes times,
        Escalation escalation,
        Attendance attendance,
        Accounts accounts,
        AlertAddressStore addresses,
        InstantSource clock) {

    Alerts alerts(StaffAlerts ways) {
        return new Alerts(addresses, accounts, ways, clock);
    }

    Attention node(StaffAlerts ways) {
        return new Attention(
                new WaitingRoom(requests, topics, times, accounts),
                escalation,
                new Telling(requests, attendance, accounts, addresses, ways),
                attendance);
    }
}
