package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Copies;
import org.niangjia.consultation.Copies.Copy;
import org.niangjia.consultation.Follow.LookUp;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.PublicDoor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She sees or saves everything that is stored about her request. */
@Controller
@RequestMapping("/follow/copy")
@PublicDoor
class CopyController {
    /** Says nothing in a folder of downloads. */
    private static final String FILE = "attachment; filename=\"file.json\"";

    private static final String AS_FILE = "file";

    private final Copies copies;
    private final CopyScreen screen;
    private final CopyFile file;
    private final DoorPace pace;
    private final Frames frames;

    CopyController(Copies copies, CopyScreen screen, CopyFile file, DoorPace pace, Frames frames) {
        this.copies = copies;
        this.screen = screen;
        this.file = file;
        this.pace = pace;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView code(HttpServletRequest request) {
        return Pages.page("consultation/follow-copy-code", code(frames.frame(request), null));
    }

    /** Then a page of its own: sent once more by the way back, the code would open it again. */
    @PostMapping
    ModelAndView lookUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String as,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        return switch (pace.beforeLookingUp(request) ? copies.lookUp(code) : new LookUp.Busy()) {
            case LookUp.Found found -> {
                FollowCookie.COPY.write(request, response, found.visit());
                yield Pages.seeOther(
                        frames.frame(request).link("/follow/copy/" + (as.equals(AS_FILE) ? AS_FILE : "page")));
            }
            case LookUp.Unknown _ ->
                Pages.refused(
                        "consultation/follow-copy-code",
                        code(frames.frame(request), "consultation.follow.code.unknown"));
            case LookUp.Busy _ ->
                Pages.page(
                        "consultation/follow-copy-code",
                        code(frames.frame(request), "consultation.follow.code.busy"),
                        HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @GetMapping("/page")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return opened(request, response)
                .map(copy -> Pages.page("consultation/follow-copy", screen.page(frames.frame(request), copy)))
                .orElseGet(() -> code(request));
    }

    @GetMapping("/file")
    @Nullable
    ModelAndView file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var copy = opened(request, response).orElse(null);
        if (copy == null) {
            return code(request);
        }
        var bytes = file.bytes(copy);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FILE);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        return null;
    }

    private Optional<Copy> opened(HttpServletRequest request, HttpServletResponse response) {
        var visit = FollowCookie.COPY.read(request);
        if (visit.isPresent()) {
            FollowCookie.COPY.clear(request, response);
        }
        return visit.flatMap(copies::open);
    }

    private static FollowPages.CopyCode code(Frame frame, @Nullable String problem) {
        var words = frame.words();
        var error = problem == null ? null : words.get(problem);
        var field = new Field(
                "code",
                words.get("consultation.follow.code"),
                words.get("consultation.follow.code.hint"),
                false,
                "",
                error);
        return new FollowPages.CopyCode(frame, field, error == null ? List.of() : List.of(Problem.at(field, error)));
    }
}
