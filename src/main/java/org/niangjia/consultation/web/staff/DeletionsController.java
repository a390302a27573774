package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeletionReason;
import org.niangjia.consultation.DeletionRecord;
import org.niangjia.consultation.DeletionRecord.Listed;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Days and counts of what was deleted, for the audit administrator. */
@Controller
@Requires(Permission.READ_AUDIT)
class DeletionsController {
    private static final int PAGE = 60;
    private static final LocalDate NEWEST = LocalDate.of(9999, 1, 1);

    private final DeletionRecord deletions;
    private final Moments moments;
    private final DeskFrames frames;

    DeletionsController(DeletionRecord deletions, Moments moments, DeskFrames frames) {
        this.deletions = deletions;
        this.moments = moments;
        this.frames = frames;
    }

    @GetMapping("/desk/deletions")
    ModelAndView list(Officer officer, @RequestParam(defaultValue = "") String before, HttpServletRequest request) {
        var desk = frames.frame(request, officer);
        // Whatever else somebody typed begins with the newest.
        var day = TypedDay.of(before).orElse(NEWEST);
        var listed = deletions.list(officer, day, PAGE + 1);
        var words = desk.frame().words();
        return Pages.page(
                "consultation/desk-deletions",
                new DeskPages.Deletions(
                        desk,
                        kept(listed, words),
                        listed.deleted() > listed.noted().orElse(0),
                        listed.days().isEmpty() ? null : table(listed, words),
                        pager(listed, day, desk.frame())));
    }

    private static String kept(Listed listed, Words words) {
        return listed.noted().isPresent()
                ? words.get(
                        "consultation.deletions.noted",
                        listed.deleted(),
                        listed.noted().getAsLong())
                : words.get("consultation.deletions.no-ledger", listed.deleted());
    }

    private Table table(Listed listed, Words words) {
        return new Table(
                words.get("consultation.deletions.title"),
                List.of(
                        new Table.Column(words.get("consultation.deletions.day"), false),
                        new Table.Column(words.get(DeletionReason.HERS.key()), true),
                        new Table.Column(words.get(DeletionReason.RETENTION.key()), true)),
                listed.days().stream()
                        .limit(PAGE)
                        .map(each -> new Table.Line(
                                null,
                                List.of(
                                        moments.date(each.day(), words),
                                        String.valueOf(each.hers()),
                                        String.valueOf(each.retention()))))
                        .toList());
    }

    private static @Nullable Pager pager(Listed listed, LocalDate before, Frame frame) {
        var more = listed.days().size() > PAGE;
        var newest = before.equals(NEWEST);
        if (!more && newest) {
            return null;
        }
        return new Pager(
                frame.words().get("consultation.deletions.title"),
                newest ? null : frame.link("/desk/deletions"),
                more
                        ? frame.link("/desk/deletions?before="
                                + listed.days().get(PAGE - 1).day())
                        : null);
    }
}
