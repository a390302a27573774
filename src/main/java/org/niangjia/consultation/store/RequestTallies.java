package org.niangjia.consultation.store;

import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.measure.Tallies;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** What a change says to the figures of its month, counted where it was done. */
@Component
class RequestTallies {
    private final Tallies tallies;

    RequestTallies(Tallies tallies) {
        this.tallies = tallies;
    }

    void asked(OrganizationId where, Header header) {
        tallies.add(where, RequestMonths.ASKED, RequestMonths.group(header.topic()));
    }

    void changed(Request before, Request.Change change) {
        var where = before.organization();
        var was = before.header();
        var is = change.header();
        if (was.firstAnsweredAt() == null && is.firstAnsweredAt() != null) {
            tallies.add(
                    where,
                    RequestMonths.FIRST_ANSWERS,
                    RequestMonths.cell(was.receivedAt(), is.firstAnsweredAt(), was.dueAt()));
        }
        if (was.helped() == null && is.helped() != null) {
            tallies.add(where, RequestMonths.HELPED, RequestMonths.cell(is.helped()));
        }
        var outcome = change.step().outcome();
        if (outcome != null) {
            tallies.add(where, RequestMonths.ends(outcome), RequestMonths.cell(outcome));
        }
    }
}
