package org.niangjia.consultation.web.staff;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.model.Request;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Phone;
import org.niangjia.shared.web.Words;

/** How she may be reached, in words. */
final class ContactFacts {
    private ContactFacts() {}

    /** Whoever had hers deleted is not contacted about it, whoever may read it. */
    static SafeContact contact(Request request) {
        return request.header().isErased() ? SafeContact.NONE : request.contact();
    }

    static List<Item> of(Request request, Words words) {
        var contact = contact(request);
        if (!contact.wanted()) {
            return List.of();
        }
        var yes = Stream.of(Channel.values())
                .filter(contact::allows)
                .map(channel -> words.get("consultation.channel." + DeskWords.key(channel)))
                .collect(Collectors.joining(words.get("consultation.desk.and")));
        return List.of(
                number(contact, words),
                new Item(words.get("consultation.help.channels"), yes),
                new Item(words.get("consultation.help.hours"), orUnsaid(contact.hours(), words)),
                new Item(words.get("consultation.help.safeName"), orUnsaid(contact.safeName(), words)),
                new Item(words.get("consultation.help.codeWord"), orUnsaid(contact.codeWord(), words)));
    }

    /** One tap dials it, but only if she said that she may be rung up. */
    private static Item number(SafeContact contact, Words words) {
        var term = words.get("consultation.help.number");
        var item = new Item(term, Phone.grouped(contact.number()));
        return contact.allows(Channel.CALL) && item.isNumber()
                ? new Item(term, item.value(), new Phone(contact.number(), term, null).href())
                : item;
    }

    /** Nobody was to fill that in: it is hers to say or not. */
    static String orUnsaid(String text, Words words) {
        return text.isBlank() ? words.get("consultation.desk.unsaid") : text;
    }
}
