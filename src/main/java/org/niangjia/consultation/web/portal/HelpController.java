package org.niangjia.consultation.web.portal;

import static org.niangjia.consultation.web.portal.HelpForm.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Asked;
import org.niangjia.consultation.HelpDoor;
import org.niangjia.consultation.HelpDoor.Answer;
import org.niangjia.consultation.PrivacyNotices;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Topic;
import org.niangjia.region.Places;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for help: the notice, then at most two screens. What she wrote travels in the form until it is taken. */
@Controller
@PublicDoor
class HelpController {

    private final HelpDoor door;
    private final PrivacyNotices notices;
    private final HelpScreens screens;
    private final HelpReceiver receivers;
    private final Places places;
    private final Topic.Topics topics;
    private final DoorPace pace;
    private final Frames frames;

    HelpController(
            HelpDoor door,
            PrivacyNotices notices,
            HelpScreens screens,
            HelpReceiver receivers,
            Places places,
            Topic.Topics topics,
            DoorPace pace,
            Frames frames) {
        this.door = door;
        this.notices = notices;
        this.screens = screens;
        this.receivers = receivers;
        this.places = places;
        this.topics = topics;
        this.pace = pace;
        this.frames = frames;
    }

    @GetMapping("/help")
    ModelAndView notice(HttpServletRequest request) {
        return notice(frames.frame(request), "", "");
    }

    /** From a federation's page, or from what she said has happened: that is known already. */
    @PostMapping("/help")
    ModelAndView noticeFor(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String topic,
            HttpServletRequest request) {
        return notice(
                frames.frame(request),
                known(region).orElse(""),
                topics.find(topic).map(Topic::id).orElse(""));
    }

    private ModelAndView notice(Frame frame, String region, String topic) {
        if (receivers.isNobodyThere()) {
            return Pages.page("consultation/help-nobody", HelpPages.Nobody.before(frame));
        }
        var said = notices.current();
        return Pages.page(
                "consultation/help-notice",
                new HelpPages.Notice(frame, region, topic, said.section("before"), said.section("before-duty")));
    }

    /** Somewhere else somebody may be there: then she can choose again, with everything that she wrote. */
    private ModelAndView nobodyThere(Frame frame, HelpForm form) {
        if (receivers.isNobodyThere()) {
            return Pages.page("consultation/help-nobody", screens.nobody(frame, form));
        }
        if (known(form.region()).isEmpty()) {
            return placeScreen(
                    frame, form, Map.of("search", "consultation.help.place.needed"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return receivers.isSomebodyNear(form)
                ? placeScreen(
                        frame, form, Map.of("level", "consultation.help.level.shut"), HttpStatus.UNPROCESSABLE_CONTENT)
                : Pages.page("consultation/help-nobody", screens.nobody(frame, form));
    }

    /** Someone came back to the address of a later screen: begin anew. */
    @GetMapping({"/help/place", "/help/story", "/help/requests", "/help/receipt"})
    ModelAndView beginning(HttpServletRequest request) {
        return Pages.seeOther(frames.frame(request).link("/help"));
    }

    @PostMapping("/help/place")
    ModelAndView place(@ModelAttribute HelpForm form, HttpServletRequest request) {
        return placeScreen(frames.frame(request), form, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/help/story")
    ModelAndView story(@ModelAttribute HelpForm form, HttpServletRequest request) {
        var frame = frames.frame(request);
        if (form.topic() != null && topics.find(form.topic()).isEmpty()) {
            return placeScreen(
                    frame, form, Map.of("topic", "consultation.help.topic.unknown"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (text(form.search()).isEmpty()) {
            // Emptied it is no place; the form that does not ask for it leaves it as it is.
            var placed = form.search() == null ? form : form.inRegion("");
            return storyScreen(frame, placed, Map.of(), HttpStatus.OK);
        }
        // What she typed last counts: a place from before stays only if it is among what that finds.
        var found = places.search(text(form.search()));
        if (found.places().stream().anyMatch(place -> place.code().equals(form.region()))) {
            return storyScreen(frame, form, Map.of(), HttpStatus.OK);
        }
        return found.places().size() == 1
                ? storyScreen(frame, form.inRegion(found.places().getFirst().code()), Map.of(), HttpStatus.OK)
                : placeScreen(frame, form, chooseOrNone(found), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/help/requests")
    ModelAndView ask(@ModelAttribute HelpForm form, HttpServletRequest request) throws InterruptedException {
        var frame = frames.frame(request);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return storyScreen(frame, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var asked = new Asked(
                topics.find(text(form.topic())).map(Topic::id).orElse(Topic.UNSAID),
                known(form.region()).orElse(null),
                receivers.wanted(form),
                Level.of(form.level()).lowest(),
                new Story(text(form.words()), text(form.name())),
                form.contact());
        pace.beforeAsking(request);
        return switch (door.ask(asked, text(form.token()))) {
            case Answer.Taken taken ->
                Pages.page(
                        "consultation/help-receipt",
                        new HelpPages.Receipt(
                                frame,
                                taken.code().printed(),
                                text(form.token()),
                                receivers.describe(taken.by(), taken.why(), isUrgent(form), frame.words())));
            case Answer.TakenBefore _ -> Pages.page("consultation/help-kept", new HelpPages.Kept(frame, true));
            case Answer.NobodyThere _ -> nobodyThere(frame, form);
            case Answer.FormExpired _ ->
                storyScreen(
                        frame,
                        fresh(form),
                        Map.of("words", "consultation.help.expired"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Deleted _ ->
                Pages.page(
                        "consultation/help-deleted",
                        screens.deleted(frame, fresh(form)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Busy _ ->
                storyScreen(frame, form, Map.of("words", "consultation.help.busy"), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** All that she filled in, in a form that nobody has sent yet. */
    private HelpForm fresh(HelpForm form) {
        return form.withToken(door.newFormToken());
    }

    @PostMapping("/help/receipt")
    ModelAndView keep(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        door.keepReceipt(token);
        return Pages.page("consultation/help-kept", new HelpPages.Kept(frames.frame(request), false));
    }

    /** A place that she chose before stands in the field, so that an empty field means no place. */
    private ModelAndView placeScreen(Frame frame, HelpForm form, Map<String, String> errors, HttpStatus status) {
        var chosen = known(form.region()).flatMap(places::find);
        var asked = text(form.search()).isEmpty()
                ? form.searching(
                        chosen.map(place -> String.join(" ", place.path())).orElse(""))
                : form;
        var found = text(form.search()).isEmpty()
                ? new Places.Found(chosen.stream().toList(), false)
                : places.search(text(form.search()));
        return Pages.page("consultation/help-place", screens.place(frame, asked, found, errors), status);
    }

    private ModelAndView storyScreen(Frame frame, HelpForm form, Map<String, String> errors, HttpStatus status) {
        var wanted = receivers.wanted(form);
        var danger = isUrgent(form);
        var receiver = receivers.receiver(wanted, danger, frame.words());
        if (receiver.isEmpty()) {
            return nobodyThere(frame, form);
        }
        var ready = text(form.token()).isEmpty() ? form.withToken(door.newFormToken()) : form;
        return Pages.page(
                "consultation/help-story",
                screens.story(frame, ready, receiver.get(), receivers.isAtAnotherLevel(form, wanted), danger, errors),
                status);
    }

    private boolean isUrgent(HelpForm form) {
        return topics.find(text(form.topic())).map(Topic::urgent).orElse(false);
    }

    private Optional<String> known(@Nullable String region) {
        return Optional.ofNullable(region).filter(code -> places.find(code).isPresent());
    }

    private static Map<String, String> chooseOrNone(Places.Found found) {
        return found.places().isEmpty()
                ? Map.of("search", "consultation.help.place.none")
                : Map.of("region", "consultation.help.place.choose");
    }
}
