package org.niangjia.consultation.web.staff;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.niangjia.consultation.Prints.Answer.Printed;
import org.niangjia.consultation.model.Request;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Lays out a request on paper: days with their years, without how she may be reached and what officers told each other. */
@Component
class PrintScreen {
    private static final Period KEPT = Period.ofDays(30);

    private final DeskWords says;
    private final OpenedWords told;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Moments moments;

    PrintScreen(DeskWords says, OpenedWords told, Accounts accounts, Organizations organizations, Moments moments) {
        this.says = says;
        this.told = told;
        this.accounts = accounts;
        this.organizations = organizations;
        this.moments = moments;
    }

    PrintPage page(Frame frame, Officer officer, Printed printed) {
        var words = frame.words();
        var request = printed.request();
        var names = told.names(request);
        var number = words.get("consultation.print.number", String.valueOf(printed.number()));
        var who = words.get(
                "consultation.print.who",
                officer.displayName(),
                accounts.signInNames(Set.of(officer.account())).getOrDefault(officer.account(), ""));
        return new PrintPage(
                frame,
                words.get(
                        "consultation.print.mark",
                        who,
                        organizations.get(officer.organization()).name(),
                        moments.stamp(printed.at(), words),
                        number),
                number,
                words.get(
                        "consultation.print.destroy",
                        who,
                        moments.date(WorkingCalendar.day(printed.at()).plus(KEPT), words)),
                facts(request, words),
                OpenedWords.story(request, words),
                told.talk(request, names, at -> moments.stamp(at, words), words),
                told.stepsOnPaper(request, names, at -> moments.stamp(at, words), words),
                frame.link("/desk/requests/" + request.id()));
    }

    private List<Item> facts(Request request, Words words) {
        return List.of(
                new Item(words.get("consultation.desk.fact.number"), request.number()),
                new Item(words.get("consultation.desk.fact.topic"), says.topic(request.header(), words)),
                new Item(
                        words.get("consultation.desk.fact.place"),
                        says.place(request.header()).orElseGet(() -> words.get("consultation.desk.place-unsaid"))),
                new Item(
                        words.get("consultation.desk.fact.name"),
                        ContactFacts.orUnsaid(request.story().name(), words)),
                new Item(
                        words.get("consultation.desk.fact.received"),
                        moments.stamp(request.header().receivedAt(), words)));
    }
}
