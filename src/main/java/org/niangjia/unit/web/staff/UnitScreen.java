package org.niangjia.unit.web.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Asked;
import org.niangjia.shared.web.Asking;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.Carriers;
import org.niangjia.unit.Unit;
import org.niangjia.vocabulary.Term;
import org.springframework.stereotype.Component;

/** Builds the form of whatever is done about a unit. */
@Component
class UnitScreen {
    private final Carriers carriers;
    private final Organizations organizations;
    private final UnitWords said;

    UnitScreen(Carriers carriers, Organizations organizations, UnitWords said) {
        this.carriers = carriers;
        this.organizations = organizations;
        this.said = said;
    }

    /**
     * What the form is about.
     *
     * @param name the unit, or the area
     * @param belonging of which the heading speaks; null: of none
     * @param action where it is posted
     * @param back where she goes who does not
     * @param version as it is now; 0: there is none
     */
    record About(
            UnitAct act,
            OrganizationId area,
            String name,
            @Nullable Belonging belonging,
            String action,
            String back,
            int version) {
        static About of(Unit unit, UnitAct act, @Nullable Belonging belonging, String action) {
            var back = UnitController.PATH + "/" + unit.id();
            return new About(act, unit.area(), unit.described().name(), belonging, action, back, unit.version());
        }
    }

    /**
     * @param seen the version that she has seen
     * @param refusal key of why it cannot be so as a whole; null: nothing
     */
    record Typed(
            UnitForm form,
            int seen,
            Map<UnitAsk, String> problems,
            @Nullable String refusal) {}

    Asking page(DeskFrame frame, About about, Typed typed) {
        var words = frame.frame().words();
        var act = about.act();
        var asked =
                act.asks().stream().map(ask -> asked(words, about, ask, typed)).toList();
        var refusal = Optional.ofNullable(typed.refusal()).map(words::get).orElse(null);
        return new Asking(
                frame,
                "unit.explained.act",
                crumbs(frame, about),
                words.get(act.key()),
                words.get(act.key() + ".heading", about.name(), name(about.belonging(), words)),
                words.get(act.key() + ".line"),
                words.get(act.key() + ".button"),
                frame.frame().link(about.action()),
                frame.frame().link(about.back()),
                typed.seen(),
                Problem.of(refusal, asked.stream().map(Asked::field).toList()),
                asked);
    }

    /** From the area's page to its list. */
    List<Crumb> crumbs(DeskFrame frame, OrganizationId area) {
        var words = frame.frame().words();
        return List.of(
                new Crumb(organizations.get(area).shortName(), frame.frame().link(OrganizationSection.page(area))),
                new Crumb(words.get("unit.list"), frame.frame().link(UnitsController.list(area))));
    }

    private String name(@Nullable Belonging belonging, Words words) {
        return belonging == null ? "" : said.name(belonging, names(List.of(belonging)), words);
    }

    /** Of what is kept in the tree here. */
    Map<OrganizationId, String> names(Collection<Belonging> belongings) {
        return organizations.names(belongings.stream()
                .flatMap(each -> Stream.ofNullable(each.joined().organization()))
                .collect(Collectors.toSet()));
    }

    private List<Crumb> crumbs(DeskFrame frame, About about) {
        var crumbs = new ArrayList<>(crumbs(frame, about.area()));
        var words = frame.frame().words();
        if (about.act() != UnitAct.LISTING) {
            crumbs.add(new Crumb(words.get("unit.title"), frame.frame().link(about.back())));
        }
        crumbs.add(new Crumb(words.get(about.act().key()), null));
        return crumbs;
    }

    private Asked asked(Words words, About about, UnitAsk ask, Typed typed) {
        var act = about.act();
        var value = typed.form().text(ask);
        var key = ask == UnitAsk.ON ? act.key() + ".on" : "unit.ask." + ask.field();
        var field = Field.of(
                words,
                key,
                ask.field(),
                act.isOptional(ask),
                value,
                typed.problems().get(ask));
        return switch (ask) {
            case KIND -> among(words, field, "unit.choose", said.kinds());
            case OWNERSHIP -> among(words, field, "unit.unsaid", said.list("ownerships"));
            case MODE -> among(words, field, "unit.unsaid", said.list("founding_modes"));
            case PARTY ->
                Asked.chosen(
                        field,
                        Option.among(
                                words.get("unit.unsaid"),
                                value,
                                Stream.of(UnitForm.YES, UnitForm.NO),
                                each -> each,
                                each -> words.get("unit.party." + each)));
            case CARRIER -> Asked.chosen(field, carriers(words, about.area(), value));
            case NAME, WOMEN, ON, DOCUMENT, REASON -> ask.written(field);
        };
    }

    private static Asked among(Words words, Field field, String nothing, Stream<Term> terms) {
        return Asked.chosen(
                field,
                Option.among(words.get(nothing), field.value(), terms, Term::id, term -> term.in(words.locale())));
    }

    /** Those that stand in the tree here first, with what they stand below: groups have the same name everywhere. */
    private List<Option> carriers(Words words, OrganizationId area, String value) {
        record Carrier(String id, String label) {}
        var near = carriers.near(area);
        var above = organizations.list(
                near.stream().flatMap(each -> each.parent().stream()).collect(Collectors.toSet()));
        var here = near.stream().map(each -> {
            var parent =
                    each.parent().map(above::get).map(Organization::shortName).orElse("");
            return new Carrier(id(each), words.get("unit.carrier.here", each.name(), parent));
        });
        var elsewhere = carriers.elsewhere().stream()
                .map(kind -> new Carrier(
                        kind.term().id(),
                        words.get("unit.carrier.elsewhere", kind.term().in(words.locale()))));
        return Option.among(
                words.get("unit.choose"), value, Stream.concat(here, elsewhere), Carrier::id, Carrier::label);
    }

    private static String id(Organization organization) {
        return organization.kind() + ":" + organization.id();
    }
}
