package org.niangjia.consultation.web.staff;

import static org.niangjia.consultation.web.staff.WordingForm.clean;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Wordings;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Wording;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the page of a desk's texts, and tells which of what was typed is wrong. */
@Component
class WordingScreen {
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_BODY = 2_000;
    private static final int LONGEST_LAW = 120;

    private final Wordings wordings;
    private final Organizations organizations;
    private final Topic.Topics topics;

    WordingScreen(Wordings wordings, Organizations organizations, Topic.Topics topics) {
        this.wordings = wordings;
        this.organizations = organizations;
        this.topics = topics;
    }

    boolean isComplete(WordingForm form) {
        var draft = form.draft();
        return fits(draft.title(), LONGEST_TITLE)
                && fits(draft.body(), LONGEST_BODY)
                && draft.law().length() <= LONGEST_LAW
                && isTopic(draft.topic());
    }

    DeskPages.Wordings page(DeskFrame frame, Officer officer, WordingForm form, boolean refused) {
        var words = frame.frame().words();
        var title = field("title", words, form.title(), refused && !fits(clean(form.title()), LONGEST_TITLE));
        var body = field("body", words, form.body(), refused && !fits(clean(form.body()), LONGEST_BODY));
        var topic = field(
                "topic", words, form.topic(), refused && !isTopic(form.draft().topic()));
        var law = field("law", words, form.law(), refused && clean(form.law()).length() > LONGEST_LAW);
        return new DeskPages.Wordings(
                frame,
                wordings.list(officer).reversed().stream()
                        .map(each -> kept(officer, each, words))
                        .toList(),
                title,
                body,
                topic,
                topicOptions(form, words),
                law,
                Field.of("shared", words.get("consultation.wordings.shared"), ""),
                List.of(new Option("yes", words.get("consultation.wordings.shared.yes"), form.isShared())),
                Stream.of(title, body, topic, law)
                        .flatMap(field -> Stream.ofNullable(field.error()).map(error -> Problem.at(field, error)))
                        .toList());
    }

    private DeskPages.Wordings.Kept kept(Officer officer, Wording each, Words words) {
        var own = each.desk().equals(officer.organization());
        var about = Stream.of(
                        each.topic() == null ? "" : words.get("consultation.topic." + each.topic()),
                        each.law().isEmpty() ? "" : words.get("consultation.wordings.rests-on", each.law()),
                        own && each.shared() ? words.get("consultation.wordings.shared.is") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new DeskPages.Wordings.Kept(
                each.id().toString(),
                each.title(),
                each.body(),
                about,
                own ? null : organizations.get(each.desk()).name());
    }

    private List<Option> topicOptions(WordingForm form, Words words) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("consultation.wordings.topic.any"), form.topic() == null)),
                        topics.list().stream()
                                .map(topic -> new Option(
                                        topic.id(),
                                        words.get("consultation.topic." + topic.id()),
                                        topic.id().equals(form.topic()))))
                .toList();
    }

    private boolean isTopic(@Nullable String topic) {
        return topic == null || topics.find(topic).isPresent();
    }

    private static Field field(String name, Words words, @Nullable String value, boolean wrong) {
        var key = "consultation.wordings." + name;
        return new Field(
                name,
                words.get(key),
                name.equals("law") ? words.get(key + ".hint") : null,
                name.equals("law"),
                clean(value),
                wrong ? words.get(key + ".wrong") : null);
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
