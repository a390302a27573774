package org.niangjia.consultation.web.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.niangjia.consultation.model.Answering;
import org.niangjia.consultation.model.Request;
import org.niangjia.identity.Colleague;
import org.niangjia.region.Place;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Row;
import org.springframework.stereotype.Component;

/** A desk's requests as lines of a list. */
@Component
class WorkRows {
    private final DeskWords says;

    WorkRows(DeskWords says) {
        this.says = says;
    }

    List<Row> list(List<Request.Summary> requests, Officer officer, List<Colleague> roster, DeskFrame frame) {
        var places = says.places(requests);
        var names = roster.stream().collect(Collectors.toMap(Colleague::account, Colleague::displayName));
        return requests.stream()
                .map(each -> row(each, officer, names, places, frame))
                .toList();
    }

    private Row row(
            Request.Summary request,
            Officer officer,
            Map<AccountId, String> names,
            Map<String, Place> places,
            DeskFrame frame) {
        var words = frame.frame().words();
        Answering here = names::containsKey;
        var state = here.state(request.state(), request.assignee() == null ? null : new AccountId(request.assignee()));
        return new Row(
                frame.frame().link("/desk/requests/" + request.id()),
                says.mark(state, request.header()),
                says.next(
                        state, request.header(), DeskWords.colleague(request.assignee(), officer, names, words), words),
                says.about(request, places, words),
                says.at(request.header().receivedAt(), words),
                request.header().urgent());
    }
}
