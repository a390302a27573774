package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Alerts;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.store.DeskList;
import org.niangjia.identity.Accounts;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.SignedIn;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One list of the desk's requests, what is due first on top. */
@Controller
class WorkController {
    private static final int PAGE = 30;
    private static final Set<String> DONE = Set.of(ActKind.HAND_OVERS.id(), ActKind.STAND_ASIDES.id());
    /** Nobody pages further; the database would have to count up to there. */
    private static final int LAST_PAGE = 1_000;

    private final Desk desk;
    private final Alerts alerts;
    private final Accounts accounts;
    private final WorkRows rows;
    private final News news;
    private final DeskFrames frames;

    WorkController(Desk desk, Alerts alerts, Accounts accounts, WorkRows rows, News news, DeskFrames frames) {
        this.desk = desk;
        this.news = news;
        this.alerts = alerts;
        this.accounts = accounts;
        this.rows = rows;
        this.frames = frames;
    }

    /** Whoever answers no requests is led to where her own work is. */
    @GetMapping("/desk")
    @SignedIn
    ModelAndView work(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String done,
            Officer officer,
            HttpServletRequest request) {
        if (!officer.may(Permission.ANSWER_REQUESTS)) {
            return Pages.seeOther(frames.first(officer));
        }
        var found = number.isBlank() ? null : desk.findByNumber(officer, number).orElse(null);
        var frame = frames.frame(request, officer);
        if (found != null) {
            return Pages.seeOther(frame.frame().link("/desk/requests/" + found.id()));
        }
        var words = frame.frame().words();
        var roster = accounts.roster(officer.organization());
        var search = WorkSearch.of(show, with, roster);
        var current = Math.clamp(page, 1, LAST_PAGE);
        if (frame.frame().tellsNews() && current == 1 && search.showsWhatIsNew()) {
            news.look(request, officer); // she sees it now
        }
        var listed = desk.list(officer, search.selection(officer), (current - 1) * PAGE, PAGE);
        return Pages.page(
                "consultation/desk-work",
                new DeskPages.Work(
                        frame,
                        words.get(
                                "consultation.desk.summary",
                                counted(listed.waiting(), State.NEW, words),
                                counted(listed.waiting(), State.IN_HAND, words)),
                        alerts.tellsAnybody(officer.organization()) ? null : words.get("consultation.alerts.off.short"),
                        DONE.contains(done) ? words.get("consultation.desk.done." + done) : null,
                        search.chips(frame.frame()),
                        search.filter().id(),
                        Field.of("number", words.get("consultation.desk.number"), number),
                        Field.of("with", words.get("consultation.desk.with"), with),
                        search.officers(roster, officer, words),
                        !number.isBlank(),
                        rows.list(listed.requests(), officer, roster, frame),
                        current == 1 && !listed.more() ? null : pager(frame.frame(), search, current, listed.more())));
    }

    private static String counted(Map<State, Integer> waiting, State state, Words words) {
        var counted = waiting.getOrDefault(state, 0);
        return counted < DeskList.UNCOUNTED
                ? String.valueOf(counted)
                : words.get("consultation.desk.uncounted", DeskList.UNCOUNTED - 1);
    }

    private static Pager pager(Frame frame, WorkSearch search, int current, boolean more) {
        var base = search.address() + "&page=";
        return new Pager(
                frame.words().get("consultation.desk.page-open", current),
                current == 1 ? null : frame.link(base + (current - 1)),
                !more ? null : frame.link(base + (current + 1)));
    }
}
