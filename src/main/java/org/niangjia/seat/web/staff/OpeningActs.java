package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.niangjia.seat.OpeningOutcome;
import org.niangjia.seat.SeatChanges;
import org.niangjia.seat.SeatOutcome;
import org.niangjia.seat.web.staff.OpeningScreen.About;
import org.niangjia.seat.web.staff.OpeningScreen.Typed;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Asking;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Sent;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The way of every form about a post: shown, posted, done or given back. */
@Component
class OpeningActs {
    private final OpeningScreen screen;
    private final OpeningWords said;
    private final DeskFrames frames;

    OpeningActs(OpeningScreen screen, OpeningWords said, DeskFrames frames) {
        this.screen = screen;
        this.said = said;
        this.frames = frames;
    }

    /** What came of it. */
    sealed interface Result {
        /** @param path where she sees it */
        record Done(String path) implements Result {}

        /** @param name of whom or of what it speaks */
        record Refused(String key, String name) implements Result {}
    }

    interface Work {
        /** @param seen the version that she has seen */
        Result make(OpeningForm form, int seen);
    }

    static Result result(OpeningOutcome outcome) {
        return switch (outcome) {
            case OpeningOutcome.Done(var opening) -> new Result.Done(OpeningController.PATH + "/" + opening);
            case OpeningOutcome.Refused(var key) -> new Result.Refused(key, "");
            case OpeningOutcome.NotThere _ -> throw Pages.notThere();
        };
    }

    static Result result(SeatOutcome outcome) {
        return switch (outcome) {
            case SeatOutcome.Done(var seat) -> new Result.Done(SeatController.PATH + "/" + seat);
            case SeatOutcome.Refused(var key, var name) -> new Result.Refused(key, name);
            case SeatOutcome.NotThere _ -> throw Pages.notThere();
        };
    }

    ModelAndView form(Officer officer, HttpServletRequest request, About about, OpeningForm form) {
        var typed = new Typed(form, about.version(), Map.of(), null);
        return Pages.page(Asking.TEMPLATE, screen.page(frames.frame(request, officer), about, typed, List.of()));
    }

    ModelAndView post(Officer officer, HttpServletRequest request, About about, Work work) {
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var form = OpeningForm.typed(about.act(), request);
        var seen = Sent.version(request);
        var problems = problems(words, about, form);
        if (!problems.isEmpty()) {
            return Pages.refused(
                    Asking.TEMPLATE, screen.page(frame, about, new Typed(form, seen, problems, null), List.of()));
        }
        return switch (work.make(form, seen)) {
            case Result.Done(var path) -> Pages.seeOther(frame.frame().link(path));
            case Result.Refused refused ->
                Pages.refused(
                        Asking.TEMPLATE,
                        screen.page(frame, about, refused(words, about, form, seen, refused), List.of()));
        };
    }

    Map<OpeningAsk, String> problems(Words words, About about, OpeningForm form) {
        var problems = form.problems(about.act());
        about.act().asks().stream()
                .filter(OpeningAsk::isChosen)
                .filter(ask -> !screen.isOffered(words, about, ask, form.text(ask)))
                .forEach(ask -> problems.put(ask, ask.wrong()));
        return problems;
    }

    /** Told that somebody changed it she has seen that. */
    Typed refused(Words words, About about, OpeningForm form, int seen, Result.Refused refused) {
        var knows = refused.key().equals(SeatChanges.CHANGED) ? about.version() : seen;
        var name = refused.key().equals("seat.opening.refusal.missing")
                ? said.check(refused.name(), words)
                : refused.name();
        return new Typed(form, knows, Map.of(), words.get(refused.key(), name));
    }
}
