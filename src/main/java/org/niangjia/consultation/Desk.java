package org.niangjia.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.Answering;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.store.DeskList;
import org.niangjia.consultation.store.DeskList.Listed;
import org.niangjia.consultation.store.DeskSight;
import org.niangjia.consultation.store.RequestParts;
import org.niangjia.consultation.store.Requests;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Colleague;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** What an officer sees of the requests of her own organisation; {@link DeskActs} is what she does with them. */
@Service
public class Desk {
    private static final String READ = "request.read";

    private final Requests requests;
    private final DeskList list;
    private final RequestParts parts;
    private final ReceivingDesks receiving;
    private final Doubles doubles;
    private final Accounts accounts;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    Desk(
            Requests requests,
            DeskList list,
            RequestParts parts,
            ReceivingDesks receiving,
            Doubles doubles,
            Accounts accounts,
            ViewerTransactions transactions,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.list = list;
        this.parts = parts;
        this.receiving = receiving;
        this.doubles = doubles;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public Listed list(Officer officer, Selection selection, int offset, int limit) {
        return desk(officer)
                .map(desk -> {
                    var answering = answering(officer);
                    return transactions.as(
                            officer, () -> list.list(desk, answering, selection, clock.instant(), offset, limit));
                })
                .orElse(Listed.NOTHING);
    }

    /** Which wait for her: what nobody has taken, what she has in hand, and what somebody has who is gone. */
    public List<RequestId> waiting(Officer officer) {
        return desk(officer)
                .map(desk -> {
                    var answering = answering(officer);
                    return transactions.as(officer, () -> list.waiting(desk, answering));
                })
                .orElse(List.of());
    }

    private List<AccountId> answering(Officer officer) {
        return accounts.roster(officer.organization()).stream()
                .map(Colleague::account)
                .toList();
    }

    /** Whether somebody has it in hand who answers here no more: anybody may take it then. */
    public boolean isLeft(Officer officer, State state, @Nullable UUID assignee) {
        Answering here = account -> answering(officer).contains(account);
        return here.isLeft(state, assignee == null ? null : new AccountId(assignee));
    }

    /** What of hers is held, for whoever decides on it; looks through so many at once. */
    public RequestParts.Part held(Officer officer, @Nullable RequestId last, int most) {
        return desk(officer)
                .filter(_ -> officer.may(Permission.HOLD_REQUESTS))
                .map(desk -> transactions.as(officer, () -> parts.held(desk, today(), last, most)))
                .orElse(RequestParts.Part.NOTHING);
    }

    /** What of hers is urgent, wherever it would stand in a list; looks through so many at once. */
    public RequestParts.Part urgent(Officer officer, @Nullable RequestId last, int most) {
        return desk(officer)
                .map(desk -> transactions.as(officer, () -> parts.urgent(desk, last, most)))
                .orElse(RequestParts.Part.NOTHING);
    }

    public Optional<Request.Summary> findByNumber(Officer officer, String number) {
        return desk(officer)
                .flatMap(desk ->
                        transactions.as(officer, () -> requests.findByNumber(desk, RequestNumber.normalised(number))))
                .map(Request.Summary::withoutHer);
    }

    /** Whether {@link #open} would find it; opens nothing. */
    public boolean has(Officer officer, RequestId id) {
        var there = desk(officer)
                .filter(desk -> transactions.as(officer, () -> requests.isThere(desk, id)))
                .isPresent();
        if (!there) {
            missed(officer, id);
        }
        return there;
    }

    /** Opens the whole request; that is written down before she reads a word. */
    public Optional<Request> open(Officer officer, RequestId id) {
        var opened = desk(officer)
                .flatMap(desk -> transactions.as(officer, () -> {
                    var request = requests.find(desk, id);
                    request.ifPresent(found ->
                            audit.done(officer, AuditedAct.of(READ, "request", id.value(), found.organization())));
                    return request.map(found -> shown(officer, found));
                }));
        if (opened.isEmpty()) {
            missed(officer, id);
        }
        return opened;
    }

    private Request shown(Officer officer, Request request) {
        return mayRead(officer, request, today()) ? request : request.withoutWords();
    }

    /** What she has had deleted reads only who decides on the hold, and while it is held. */
    static boolean mayRead(Officer officer, Request request, LocalDate today) {
        return !request.header().isErased()
                || officer.may(Permission.HOLD_REQUESTS) && request.header().isHeld(today);
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }

    /** What else she wrote of the same matter, as far as this officer may open it: doubles, or what it goes on in. */
    public List<Request.Summary> ofTheSameMatter(Officer officer, Request request) {
        if (request.doubles().isEmpty() && request.goesOnIn().isEmpty()) {
            return List.of();
        }
        return desk(officer)
                .map(desk -> transactions.as(officer, () -> doubles.beside(desk, request)))
                .orElse(List.of());
    }

    /** As it stands now, without anybody's words. */
    public Optional<Request.Summary> findSummary(Officer officer, RequestId id) {
        return desk(officer)
                .flatMap(desk -> transactions.as(officer, () -> requests.findSummary(desk, id)))
                .map(Request.Summary::withoutHer);
    }

    /**
     * To whom it can go from here.
     *
     * @param aside whether she wants to stand aside: a colleague at the same desk can take it then
     */
    public Optional<ReceivingDesks.Near> receivers(Officer officer, RequestId id, boolean aside) {
        return desk(officer)
                .flatMap(desk -> transactions.as(
                        officer,
                        () -> requests.findSummary(desk, id)
                                .map(found -> receiving.near(officer, found.header(), requests.transfer(id), aside))));
    }

    /**
     * Whether it exists somewhere else she may not learn, and the rows hide it from this program too: every miss is
     * written down.
     */
    private void missed(Officer officer, RequestId id) {
        audit.refused(officer, AuditedAct.of(READ, "request", id.value(), officer.organization()));
    }

    private static Optional<DeskSight> desk(Officer officer) {
        return DeskSight.of(officer);
    }
}
