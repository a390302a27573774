package org.niangjia.consultation.web.portal;

import static org.niangjia.consultation.web.portal.HelpForm.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.consultation.HelpDoor;
import org.niangjia.consultation.HelpDoor.Answer;
import org.niangjia.consultation.HelpDoor.Asked;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
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
    private static final String UNSAID = "other";

    private final HelpDoor door;
    private final HelpScreens screens;
    private final HelpReceiver receivers;
    private final Places places;
    private final Topic.Topics topics;
    private final DoorPace pace;
    private final Frames frames;

    HelpController(
            HelpDoor door,
            HelpScreens screens,
            HelpReceiver receivers,
            Places places,
            Topic.Topics topics,
            DoorPace pace,
            Frames frames) {
        this.door = door;
        this.screens = screens;
        this.receivers = receivers;
        this.places = places;
        this.topics = topics;
        this.pace = pace;
        this.frames = frames;
    }

    @GetMapping("/help")
    ModelAndView notice(HttpServletRequest request) {
        return notice(frames.frame(request), "");
    }

    /** From a federation's page: the place is known already. */
    @PostMapping("/help")
    ModelAndView noticeFor(@RequestParam(defaultValue = "") String region, HttpServletRequest request) {
        return notice(frames.frame(request), places.find(region).isPresent() ? region : "");
    }

    private ModelAndView notice(Frame frame, String region) {
        return receivers.isNobodyThere()
                ? nobody(frame, "")
                : Pages.page("consultation/help-notice", new HelpPages.Notice(frame, region));
    }

    private static ModelAndView nobody(Frame frame, String words) {
        return Pages.page("consultation/help-nobody", new HelpPages.Nobody(frame, words));
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
        if (text(form.search()).isBlank()) {
            return storyScreen(frame, form, Map.of(), HttpStatus.OK);
        }
        // What she typed last counts: a place from before stays only if it is among what that finds.
        var found = places.search(text(form.search()));
        if (found.places().stream().anyMatch(place -> place.code().equals(form.region()))) {
            return storyScreen(frame, form, Map.of(), HttpStatus.OK);
        }
        return found.places().size() == 1
                ? storyScreen(frame, form.inRegion(found.places().getFirst().code()), Map.of(), HttpStatus.OK)
                : placeScreen(frame, form, Map.of("region", chooseOrNone(found)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/help/requests")
    ModelAndView ask(@ModelAttribute HelpForm form, HttpServletRequest request) throws InterruptedException {
        var frame = frames.frame(request);
        var errors = errors(form);
        if (!errors.isEmpty()) {
            return storyScreen(frame, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var asked = new Asked(
                topics.find(text(form.topic())).map(Topic::id).orElse(UNSAID),
                known(form.region()).orElse(null),
                receivers.wanted(form),
                new Story(text(form.words()).strip(), text(form.name()).strip()),
                contact(form));
        pace.beforeAsking(request);
        return switch (door.ask(asked, text(form.token()))) {
            case Answer.Taken taken ->
                Pages.page(
                        "consultation/help-receipt",
                        new HelpPages.Receipt(
                                frame,
                                taken.code().printed(),
                                text(form.token()),
                                receivers.describe(taken.by(), taken.elsewhere(), frame.words())));
            case Answer.TakenBefore _ -> Pages.page("consultation/help-kept", new HelpPages.Kept(frame, true));
            case Answer.NobodyThere _ -> nobody(frame, HelpScreens.written(form));
            case Answer.FormExpired _ ->
                storyScreen(
                        frame,
                        form.withToken(door.newFormToken()),
                        Map.of("words", "consultation.help.expired"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Busy _ ->
                storyScreen(frame, form, Map.of("words", "consultation.help.busy"), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @PostMapping("/help/receipt")
    ModelAndView keep(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        door.keepReceipt(token);
        return Pages.page("consultation/help-kept", new HelpPages.Kept(frames.frame(request), false));
    }

    private ModelAndView placeScreen(Frame frame, HelpForm form, Map<String, String> errors, HttpStatus status) {
        var found = text(form.search()).isBlank()
                ? known(form.region())
                        .flatMap(places::find)
                        .map(place -> new Places.Found(List.of(place), false))
                        .orElseGet(() -> new Places.Found(List.of(), false))
                : places.search(text(form.search()));
        return Pages.page("consultation/help-place", screens.place(frame, form, found, errors), status);
    }

    private ModelAndView storyScreen(Frame frame, HelpForm form, Map<String, String> errors, HttpStatus status) {
        var receiver = receivers.receiver(receivers.wanted(form), frame.words());
        if (receiver.isEmpty()) {
            return nobody(frame, HelpScreens.written(form));
        }
        var ready = text(form.token()).isEmpty() ? form.withToken(door.newFormToken()) : form;
        var danger = topics.find(text(form.topic())).map(Topic::urgent).orElse(false);
        return Pages.page(
                "consultation/help-story", screens.story(frame, ready, receiver.get(), danger, errors), status);
    }

    private Optional<String> known(@org.jspecify.annotations.Nullable String region) {
        return Optional.ofNullable(region).filter(code -> places.find(code).isPresent());
    }

    private static String chooseOrNone(Places.Found found) {
        return found.places().isEmpty() ? "consultation.help.place.none" : "consultation.help.place.choose";
    }

    private static Map<String, String> errors(HelpForm form) {
        var errors = new HashMap<String, String>();
        if (text(form.words()).isBlank()) {
            errors.put("words", "consultation.help.words.missing");
        }
        if (text(form.words()).length() > HelpForm.LONGEST_STORY) {
            errors.put("words", "consultation.help.words.too-long");
        }
        Stream.of(
                        Map.entry("name", text(form.name())),
                        Map.entry("number", text(form.number())),
                        Map.entry("hours", text(form.hours())),
                        Map.entry("safeName", text(form.safeName())),
                        Map.entry("codeWord", text(form.codeWord())))
                .filter(line -> line.getValue().length() > HelpForm.LONGEST_LINE)
                .forEach(line -> errors.put(line.getKey(), "consultation.help.line.too-long"));
        if (form.wantsContact()) {
            if (text(form.number()).isBlank()) {
                errors.putIfAbsent("number", "consultation.help.number.missing");
            }
            if (channels(form).isEmpty()) {
                errors.put("channels", "consultation.help.channels.missing");
            }
        }
        return errors;
    }

    private static SafeContact contact(HelpForm form) {
        if (!form.wantsContact()) {
            return SafeContact.NONE;
        }
        return new SafeContact(
                true,
                text(form.number()).strip(),
                channels(form),
                text(form.hours()).strip(),
                text(form.safeName()).strip(),
                text(form.codeWord()).strip());
    }

    /** Only what she ticked is a yes. */
    private static Map<Channel, Consent> channels(HelpForm form) {
        var ticked = form.channels();
        return Stream.of(Channel.values())
                .filter(channel -> ticked != null && ticked.contains(channel.name()))
                .collect(Collectors.toMap(channel -> channel, _ -> Consent.YES));
    }
}
