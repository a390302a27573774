package org.niangjia.consultation.web.portal;

import static org.niangjia.consultation.web.portal.HelpForm.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.HelpDoor.Elsewhere;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.web.portal.HelpPages.Hidden;
import org.niangjia.consultation.web.portal.HelpPages.Hidden.Value;
import org.niangjia.region.Places;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the two screens from what she has filled in so far. */
@Component
class HelpScreens {
    private final Topic.Topics topics;

    HelpScreens(Topic.Topics topics) {
        this.topics = topics;
    }

    HelpPages.Place place(Frame frame, HelpForm form, Places.Found found, Map<String, String> errors) {
        var words = frame.words();
        var options = found.places().stream()
                .map(place -> new Option(
                        place.code(),
                        String.join(" · ", place.path()),
                        place.code().equals(form.region())))
                .toList();
        var topic = field("topic", words, form.topic(), errors);
        var search = field("search", words, form.search(), errors);
        var region = field("region", words, form.region(), errors);
        var level = field("level", words, form.level(), errors);
        return new HelpPages.Place(
                frame,
                hidden(form, story(form)),
                topic,
                topicOptions(words, form.topic()),
                search,
                region,
                options,
                found.more(),
                level,
                levelOptions(words, form.level()),
                problems(List.of(topic, search, region, level)));
    }

    HelpPages.Story story(
            Frame frame,
            HelpForm form,
            HelpPages.Receiver receiver,
            boolean anotherLevel,
            boolean danger,
            Map<String, String> errors) {
        var words = frame.words();
        var story = field("words", words, form.words(), errors);
        var name = field("name", words, form.name(), errors);
        var number = field("number", words, form.number(), errors);
        var channels = field("channels", words, "", errors);
        var hours = field("hours", words, form.hours(), errors);
        var safeName = field("safeName", words, form.safeName(), errors);
        var codeWord = field("codeWord", words, form.codeWord(), errors);
        return new HelpPages.Story(
                frame,
                hidden(form, chosen(form).toList()),
                receiver,
                anotherLevel && receiver.elsewhere() == Elsewhere.AS_CHOSEN,
                danger,
                story,
                name,
                number,
                channels,
                channelOptions(words, form.channels()),
                hours,
                safeName,
                codeWord,
                form.wantsContact(),
                problems(List.of(story, name, number, channels, hours, safeName, codeWord)));
    }

    HelpPages.Nobody nobody(Frame frame, HelpForm form) {
        return new HelpPages.Nobody(frame, written(form), all(form));
    }

    HelpPages.Deleted deleted(Frame frame, HelpForm form) {
        return new HelpPages.Deleted(frame, all(form));
    }

    private static Hidden all(HelpForm form) {
        return hidden(form, Stream.concat(chosen(form), story(form).stream()).toList());
    }

    private static Stream<Value> chosen(HelpForm form) {
        return Stream.of(value("topic", form.topic()), value("region", form.region()), value("level", form.level()));
    }

    private List<Option> topicOptions(Words words, @Nullable String chosen) {
        return topics.list().stream()
                .map(topic -> new Option(
                        topic.id(),
                        words.get("consultation.topic." + topic.id()),
                        topic.id().equals(chosen)))
                .toList();
    }

    private static List<Option> levelOptions(Words words, @Nullable String chosen) {
        var now = Level.of(chosen).id();
        return List.of(Level.values()).stream()
                .map(level -> new Option(
                        level.id(),
                        words.get("consultation.level." + level.id()),
                        level.id().equals(now)))
                .toList();
    }

    private static List<Option> channelOptions(Words words, @Nullable List<String> chosen) {
        return List.of(Channel.values()).stream()
                .map(channel -> new Option(
                        channel.name(),
                        words.get("consultation.channel."
                                + channel.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        chosen != null && chosen.contains(channel.name())))
                .toList();
    }

    private static Field field(String name, Words words, @Nullable String value, Map<String, String> errors) {
        var error = errors.get(name);
        return new Field(
                name,
                words.get("consultation.help." + name),
                words.get("consultation.help." + name + ".hint"),
                !name.equals("words"),
                text(value),
                error == null ? null : words.get(error));
    }

    private static List<Problem> problems(List<Field> fields) {
        var problems = new ArrayList<Problem>();
        for (var field : fields) {
            if (field.error() != null) {
                problems.add(Problem.at(field, field.error()));
            }
        }
        return problems;
    }

    private static Hidden hidden(HelpForm form, List<Value> values) {
        return new Hidden(text(form.token()), values);
    }

    /** All that she wrote, to be read and copied. */
    static String written(HelpForm form) {
        return story(form).stream()
                .filter(value -> !value.name().equals("channels"))
                .map(Value::value)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** What she wrote on the second screen, while she is back on the first. */
    private static List<Value> story(HelpForm form) {
        var lines = Stream.of(
                value("words", form.words()),
                value("name", form.name()),
                value("number", form.number()),
                value("hours", form.hours()),
                value("safeName", form.safeName()),
                value("codeWord", form.codeWord()));
        var channels = Objects.requireNonNullElse(form.channels(), List.<String>of()).stream()
                .map(channel -> value("channels", channel));
        return Stream.concat(lines, channels).toList();
    }

    private static Value value(String name, @Nullable String value) {
        return new Value(name, text(value));
    }
}
