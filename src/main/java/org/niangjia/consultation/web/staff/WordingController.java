package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.niangjia.consultation.Wordings;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The texts that a desk uses again. */
@Controller
@RequestMapping("/desk/wordings")
@Requires(Permission.ANSWER_REQUESTS)
class WordingController {
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_BODY = 2_000;

    private final Wordings wordings;
    private final DeskFrames frames;

    WordingController(Wordings wordings, DeskFrames frames) {
        this.wordings = wordings;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list(Officer officer, HttpServletRequest request) {
        return page(officer, request, "", "", false);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            Officer officer,
            HttpServletRequest request) {
        var cleanTitle = TypedText.clean(title);
        var cleanBody = TypedText.clean(body);
        if (!fits(cleanTitle, LONGEST_TITLE) || !fits(cleanBody, LONGEST_BODY)) {
            return page(officer, request, cleanTitle, cleanBody, true);
        }
        return done(wordings.add(officer, cleanTitle, cleanBody), officer, request);
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return done(wordings.retire(officer, id), officer, request);
    }

    private ModelAndView done(boolean done, Officer officer, HttpServletRequest request) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Pages.seeOther(frames.frame(request, officer).frame().link("/desk/wordings"));
    }

    private ModelAndView page(Officer officer, HttpServletRequest request, String title, String body, boolean refused) {
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var titleField = field("title", words, title, refused && !fits(title, LONGEST_TITLE));
        var bodyField = field("body", words, body, refused && !fits(body, LONGEST_BODY));
        var problems = new ArrayList<Problem>();
        for (var field : List.of(titleField, bodyField)) {
            if (field.error() != null) {
                problems.add(Problem.at(field, field.error()));
            }
        }
        var kept = wordings.list(officer).stream()
                .map(each -> new DeskPages.Wordings.Kept(each.id().toString(), each.title(), each.body()))
                .toList();
        return Pages.page(
                "consultation/desk-wordings",
                new DeskPages.Wordings(frame, kept, titleField, bodyField, problems),
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Field field(String name, Words words, String value, boolean wrong) {
        var key = "consultation.wordings." + name;
        return new Field(name, words.get(key), null, false, value, wrong ? words.get(key + ".wrong") : null);
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
