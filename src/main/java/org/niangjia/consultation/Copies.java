package org.niangjia.consultation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.Follow.LookUp;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.Requests;
import org.springframework.stereotype.Service;

/**
 * Everything that is stored about her request, for her (个人信息保护法 45). Her story stands in it, so an open visit is not
 * enough: whoever picks up her phone while she looks would read it. She enters her code once more.
 */
@Service
public class Copies {
    private final Visits visits;
    private final Requests requests;
    private final Codes codes;
    private final Keeping keeping;
    private final Audit audit;

    Copies(Visits visits, Requests requests, Codes codes, Keeping keeping, Audit audit) {
        this.visits = visits;
        this.requests = requests;
        this.codes = codes;
        this.keeping = keeping;
        this.audit = audit;
    }

    /**
     * @param request without who of the officers it was and without their reasons
     * @param keptUntil the day after which it goes; null: it has not ended
     */
    public record Copy(Request request, @Nullable LocalDate keptUntil) {}

    /** A look-up of its own: what it gives opens this and nothing else. */
    public LookUp lookUp(String typed) throws InterruptedException {
        return codes.lookUp(typed, visits::startCopy);
    }

    /** For one look: whoever loads the page again, or comes back to it, has to enter the code again. */
    public Optional<Copy> open(String visit) {
        return visits.once(
                visit,
                id -> requests.find(id).filter(keeping::isHers).map(found -> {
                    audit.done(
                            Visits.holder(id),
                            AuditedAct.of("request.copied", "request", id.value(), found.organization()));
                    return copy(found);
                }));
    }

    private Copy copy(Request request) {
        var hers = new Request(
                request.id(),
                request.number(),
                request.organization(),
                request.state(),
                null,
                request.dueOn(),
                request.version(),
                request.header().held(null),
                request.story(),
                request.contact(),
                request.messages(),
                Follow.told(request.steps()));
        return new Copy(hers, keeping.lastDay(request));
    }
}
