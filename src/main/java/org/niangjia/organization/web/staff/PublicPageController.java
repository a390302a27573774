package org.niangjia.organization.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.niangjia.organization.OpeningHours;
import org.niangjia.organization.Organizations;
import org.niangjia.organization.PublicPage;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.ReadyPages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An officer writes where her federation is, when it is open and what it offers. */
@Controller
@RequestMapping("/desk/organization")
@Requires(Permission.EDIT_PUBLIC_PAGE)
class PublicPageController {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 1_000;

    private final PublicPages pages;
    private final Organizations organizations;
    private final DeskFrames frames;
    private final ReadyPages ready;

    PublicPageController(PublicPages pages, Organizations organizations, DeskFrames frames, ReadyPages ready) {
        this.ready = ready;
        this.pages = pages;
        this.organizations = organizations;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "false") boolean kept, Officer officer, HttpServletRequest request) {
        var page = pages.of(officer.organization());
        var hours = OpeningHours.find(page.openingHours()).orElse(OpeningHours.NONE);
        return shown(officer, request, page, HoursForm.of(hours), Map.of(), kept);
    }

    @PostMapping
    ModelAndView write(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String telephone,
            @RequestParam(defaultValue = "") String offers,
            Officer officer,
            HttpServletRequest request) {
        var hours = HoursForm.typed(request);
        var page = new PublicPage(
                officer.organization(),
                TypedText.clean(address),
                TypedText.clean(telephone),
                hours.written().orElse(""),
                TypedText.clean(offers));
        var wrong = wrong(page, hours);
        if (!wrong.isEmpty()) {
            return shown(officer, request, page, hours, wrong, false);
        }
        if (!pages.write(officer, page)) {
            return shown(officer, request, page, hours, Map.of("", "organization.page.refused"), false);
        }
        ready.forget();
        return Pages.seeOther(frames.frame(request, officer).frame().link("/desk/organization?kept=true"));
    }

    /** Field and the key of what is wrong with it. */
    private static Map<String, String> wrong(PublicPage page, HoursForm hours) {
        var wrong = new HashMap<String, String>();
        if (page.address().length() > LONGEST_LINE) {
            wrong.put("address", "organization.page.address.wrong");
        }
        if (!page.telephone().matches("[0-9+ ()-]{0,40}")) {
            wrong.put("telephone", "organization.page.telephone.wrong");
        }
        if (hours.written().isEmpty()) {
            wrong.put("openingHours", "organization.page.openingHours.wrong");
        }
        if (page.offers().length() > LONGEST_TEXT) {
            wrong.put("offers", "organization.page.offers.wrong");
        }
        return wrong;
    }

    private ModelAndView shown(
            Officer officer,
            HttpServletRequest request,
            PublicPage page,
            HoursForm hours,
            Map<String, String> wrong,
            boolean kept) {
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var organization = organizations.get(officer.organization());
        var address = field("address", words, page.address(), wrong);
        var telephone = field("telephone", words, page.telephone(), wrong);
        var offers = field("offers", words, page.offers(), wrong);
        var hoursProblem = wrong.get("openingHours");
        var blocks = hours.shown(words, hoursProblem == null ? null : words.get(hoursProblem));
        var fields = Stream.of(
                        Stream.of(address, telephone), blocks.stream().map(HoursForm.Shown::days), Stream.of(offers))
                .flatMap(each -> each);
        var refused = wrong.get("");
        var problems = Stream.concat(
                        Stream.ofNullable(refused).map(key -> new Problem(words.get(key), null)),
                        fields.filter(field -> field.error() != null)
                                .map(field -> Problem.at(field, String.valueOf(field.error()))))
                .toList();
        return Pages.page(
                "organization/public-page",
                new PublicPagePage(
                        frame,
                        organization.name(),
                        frame.frame().link("/federations/" + organization.address()),
                        kept,
                        address,
                        telephone,
                        blocks,
                        hours.holidays(words),
                        hours.holidayOptions(words),
                        offers,
                        problems),
                status(wrong));
    }

    private static HttpStatus status(Map<String, String> wrong) {
        if (wrong.isEmpty()) {
            return HttpStatus.OK;
        }
        return wrong.containsKey("") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static Field field(String name, Words words, String value, Map<String, String> wrong) {
        var key = "organization.page." + name;
        var problem = wrong.get(name);
        return new Field(
                name,
                words.get(key),
                words.get(key + ".hint"),
                true,
                value,
                problem == null ? null : words.get(problem));
    }
}
