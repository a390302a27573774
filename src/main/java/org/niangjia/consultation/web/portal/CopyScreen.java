package org.niangjia.consultation.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Copies.Copy;
import org.niangjia.consultation.PrivacyNotices;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
import org.niangjia.consultation.model.Message.Author;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.organization.Organizations;
import org.niangjia.region.Places;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Phone;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Everything that is stored about her request, in plain words. */
@Component
class CopyScreen {
    private final Organizations organizations;
    private final Places places;
    private final PrivacyNotices notices;
    private final Moments moments;

    CopyScreen(Organizations organizations, Places places, PrivacyNotices notices, Moments moments) {
        this.organizations = organizations;
        this.places = places;
        this.notices = notices;
        this.moments = moments;
    }

    FollowPages.Copy page(Frame frame, Copy copy) {
        var words = frame.words();
        var request = copy.request();
        return new FollowPages.Copy(
                frame,
                facts(copy, words),
                request.story().words(),
                contact(request.contact(), words),
                consents(request, frame),
                request.messages().stream()
                        .map(message -> message(message, words))
                        .toList(),
                request.steps().stream().map(step -> step(step, words)).toList());
    }

    private List<Item> facts(Copy copy, Words words) {
        var request = copy.request();
        var header = request.header();
        var facts = new ArrayList<Item>();
        facts.add(item("number", request.number(), words));
        facts.add(item("holder", name(request.organization()), words));
        facts.add(item("state", words.get("consultation.follow.state." + FollowScreen.key(request.state())), words));
        facts.add(item("topic", words.get("consultation.topic." + header.topic()), words));
        facts.add(item("place", place(header.region(), words), words));
        facts.add(item(
                "urgent", words.get("consultation.copy." + (header.urgent() ? "is-urgent" : "not-urgent")), words));
        facts.add(item("asked", at(header.receivedAt(), words), words));
        facts.add(item("due", at(header.dueAt(), words), words));
        facts.add(item("owed", at(header.owedSince(), words), words));
        facts.add(item("clear", moments.date(request.dueOn(), words), words));
        if (header.firstAnsweredAt() != null) {
            facts.add(item("answered", at(header.firstAnsweredAt(), words), words));
        }
        if (header.helped() != null) {
            facts.add(item("helped", words.get("consultation.helped." + FollowScreen.key(header.helped())), words));
        }
        if (header.lowest() != null) {
            facts.add(
                    item("lowest", words.get("consultation.copy.lowest." + FollowScreen.key(header.lowest())), words));
        }
        if (copy.keptUntil() != null) {
            facts.add(item("kept-until", moments.date(copy.keptUntil(), words), words));
        }
        facts.add(item("name", said(request.story().name(), words), words));
        return facts;
    }

    private String place(@Nullable String region, Words words) {
        return region == null
                ? words.get("consultation.copy.unsaid")
                : places.find(region)
                        .map(place -> String.join(" · ", place.path()))
                        .orElse(region);
    }

    private static List<Item> contact(SafeContact contact, Words words) {
        return List.of(
                item(
                        "wanted",
                        words.get("consultation.copy." + (contact.wanted() ? "is-wanted" : "not-wanted")),
                        words),
                new Item(words.get("consultation.help.number"), said(Phone.grouped(contact.number()), words)),
                new Item(words.get("consultation.help.hours"), said(contact.hours(), words)),
                new Item(words.get("consultation.help.safeName"), said(contact.safeName(), words)),
                new Item(words.get("consultation.help.codeWord"), said(contact.codeWord(), words)));
    }

    private List<Item> consents(Request request, Frame frame) {
        var words = frame.words();
        var consents = new ArrayList<Item>();
        notices.find(request.header().notice())
                .ifPresent(notice -> consents.add(new Item(
                        words.get("consultation.follow.notice"),
                        PrivacyController.label(notice, moments, words),
                        frame.link(PrivacyController.href(notice)))));
        consents.add(item("given", at(request.header().receivedAt(), words), words));
        Stream.of(Channel.values())
                .map(channel -> new Item(
                        words.get("consultation.channel." + FollowScreen.key(channel)),
                        words.get("consultation.copy.consent."
                                + FollowScreen.key(
                                        request.contact().channels().getOrDefault(channel, Consent.UNKNOWN)))))
                .forEach(consents::add);
        return consents;
    }

    private Message message(org.niangjia.consultation.model.Message message, Words words) {
        var hers = message.author() == Author.HER;
        return new Message(
                hers ? Message.Side.HER : Message.Side.FEDERATION,
                hers,
                words.get(hers ? "consultation.follow.you" : "consultation.follow.federation"),
                at(message.at(), words),
                message.at().toString(),
                message.text());
    }

    private Message step(Step step, Words words) {
        return new Message(
                Message.Side.NOTE,
                false,
                "",
                at(step.at(), words),
                step.at().toString(),
                words.get(
                                "consultation.follow.step." + FollowScreen.key(step.act()),
                                name(new OrganizationId(step.to())))
                        + outcome(step, words));
    }

    private static String outcome(Step step, Words words) {
        return step.outcome() == null
                ? ""
                : " · " + words.get("consultation.follow.outcome." + FollowScreen.key(step.outcome()));
    }

    private String name(OrganizationId organization) {
        return organizations.get(organization).name();
    }

    private String at(Instant instant, Words words) {
        return moments.at(instant, words);
    }

    private static Item item(String name, String value, Words words) {
        return new Item(words.get("consultation.copy.fact." + name), value);
    }

    private static String said(String text, Words words) {
        return text.isBlank() ? words.get("consultation.copy.unsaid") : text;
    }
}
