package org.niangjia.seat.web.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.seat.Opening;
import org.niangjia.shared.web.Asked;
import org.niangjia.shared.web.Asking;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Every form from the conditions of a post to the end of somebody's time in it. */
@Component
class OpeningScreen {
    private final OpeningWords said;

    OpeningScreen(OpeningWords said) {
        this.said = said;
    }

    /**
     * What a form is about.
     *
     * @param opening null: none is there yet, or none was
     * @param whom who it is about, and what she is there; may be empty
     * @param action where it is posted
     * @param back where she comes from
     * @param parent key of what that page is called; null: it is the organisation's own
     * @param version the one that there is now
     */
    record About(
            OpeningAct act,
            Organization at,
            @Nullable Opening opening,
            String whom,
            String action,
            String back,
            @Nullable String parent,
            int version) {}

    /**
     * @param seen the version that she has seen
     * @param problems by the ask the key of what is wrong
     * @param refusal why it cannot be so as a whole, as a sentence; null: nothing
     */
    record Typed(
            OpeningForm form,
            int seen,
            Map<OpeningAsk, String> problems,
            @Nullable String refusal) {}

    Asking page(DeskFrame frame, About about, Typed typed, List<Field> more) {
        var words = frame.frame().words();
        var key = about.act().key();
        var asked = about.act().asks().stream()
                .map(ask -> asked(words, about, ask, typed))
                .toList();
        var post = about.opening() == null ? "" : said.post(about.opening(), words);
        return new Asking(
                frame,
                "seat.explained.opening-act",
                crumbs(frame, about),
                words.get(key),
                words.get(key + ".heading", about.at().name(), post, about.whom()),
                words.get(key + ".line"),
                words.get(key + ".button"),
                frame.frame().link(about.action()),
                frame.frame().link(about.back()),
                typed.seen(),
                Problem.of(
                        typed.refusal(),
                        Stream.concat(more.stream(), asked.stream().map(Asked::field))
                                .toList()),
                asked);
    }

    static List<Crumb> crumbs(DeskFrame frame, About about) {
        var words = frame.frame().words();
        var at = new Crumb(
                about.at().shortName(),
                frame.frame().link(OrganizationSection.page(about.at().id())));
        var here = new Crumb(words.get(about.act().key()), null);
        var parent = about.parent();
        return parent == null
                ? List.of(at, here)
                : List.of(at, new Crumb(words.get(parent), frame.frame().link(about.back())), here);
    }

    private Asked asked(Words words, About about, OpeningAsk ask, Typed typed) {
        var act = about.act();
        var value = typed.form().text(ask);
        var problem = typed.problems().get(ask);
        var field = Field.of(words, act.key(ask), ask.field(), act.isOptional(ask), value, problem);
        return ask.isChosen() ? Asked.chosen(field, options(words, about, ask, value)) : ask.written(field);
    }

    /** Whether one was offered. */
    boolean isOffered(Words words, About about, OpeningAsk ask, String value) {
        return options(words, about, ask, value).stream()
                .anyMatch(option -> option.value().equals(value));
    }

    private List<Option> options(Words words, About about, OpeningAsk ask, String value) {
        var nothing = new Option("", words.get("seat.choose"), value.isEmpty());
        return Stream.concat(Stream.of(nothing), offered(words, about, ask, value))
                .toList();
    }

    private Stream<Option> offered(Words words, About about, OpeningAsk ask, String value) {
        return switch (ask) {
            case POST -> said.posts(about.at().kind(), value, words);
            case CHECK -> Stream.ofNullable(about.opening()).flatMap(opening -> said.checks(opening, value, words));
            case PASSED, JOINTLY ->
                Stream.of(OpeningForm.YES, OpeningForm.NO)
                        .map(each -> new Option(
                                each, words.get("seat.ask." + ask.field() + "." + each), each.equals(value)));
            default -> Stream.of();
        };
    }
}
