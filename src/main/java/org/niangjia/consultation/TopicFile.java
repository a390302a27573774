package org.niangjia.consultation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Topic.Times;
import org.niangjia.shared.YamlLines;

/** What can be asked about (consultation/topics.yaml), with the times that this installation has set for it. */
public final class TopicFile {
    private static final int LONGEST = 999;
    private static final Times OURS = new Times(1, 15, 60);
    private static final String TOPICS = "topics";
    private static final String KEPT = "keptDays";
    private static final Set<String> NAMES =
            Set.of("id", "urgent", "firstAnswerWorkingDays", "closureDays", "urgentMinutes", KEPT);

    private TopicFile() {}

    /**
     * The topics that ship; for those that stand in a file of the same form, which may not be there, its times.
     *
     * @throws YamlLines.Wrong if the file cannot be understood, or names a topic that there is none of
     */
    public static Topic.Topics with(Path file) {
        var shipped =
                YamlLines.of(Objects.requireNonNull(TopicFile.class.getResourceAsStream("/consultation/topics.yaml")));
        var own = Files.exists(file) ? YamlLines.of(file) : null;
        var kept = KeptDays.of(shipped.map().get(KEPT), KeptDays.NOTHING);
        if (own != null) {
            kept = KeptDays.of(own.map().get(KEPT), kept);
        }
        var topics = new LinkedHashMap<String, Topic>();
        for (var topic : list(shipped)) {
            var read = topic(topic, new Topic("", false, OURS, kept));
            topics.put(read.id(), read);
        }
        var urgent = urgent(topics);
        if (own != null) {
            for (var topic : list(own)) {
                topics.computeIfPresent(id(topic, topics.keySet()), (_, before) -> topic(topic, before));
            }
            refuseWhatTellsOfDanger(urgent, topics, own);
        }
        return new Topic.Topics(topics.values().stream().toList());
    }

    /**
     * On which day something is gone anybody can see who gets hold of the database. So what is urgent from the start
     * goes when something about nothing in particular would (docs/decisions/014-keeping-and-deleting.md).
     */
    private static void refuseWhatTellsOfDanger(Set<String> shipped, Map<String, Topic> topics, YamlLines file) {
        var usual = Objects.requireNonNull(topics.get(Topic.UNSAID)).retention();
        // What ships as urgent tells of it also where an installation answers it more slowly.
        if (Stream.concat(shipped.stream(), urgent(topics).stream())
                .anyMatch(id ->
                        !Objects.requireNonNull(topics.get(id)).retention().equals(usual))) {
            throw file.map().getOrDefault(TOPICS, file).wrong("what is urgent is kept as long as " + Topic.UNSAID);
        }
    }

    private static Set<String> urgent(Map<String, Topic> topics) {
        return topics.values().stream().filter(Topic::urgent).map(Topic::id).collect(Collectors.toSet());
    }

    private static List<YamlLines> list(YamlLines file) {
        var topics = file.map(Set.of(TOPICS, KEPT)).get(TOPICS);
        return topics == null ? List.of() : topics.list();
    }

    private static String id(YamlLines topic, Set<String> known) {
        var id = topic.map().get("id");
        if (id == null || !known.contains(id.text())) {
            throw (id == null ? topic : id).wrong("no such topic");
        }
        return id.text();
    }

    private static Topic topic(YamlLines line, Topic before) {
        var fields = line.map(NAMES);
        var id = fields.get("id");
        var urgent = fields.get("urgent");
        var times = before.times();
        return new Topic(
                id == null ? before.id() : id.text(),
                urgent == null ? before.urgent() : urgent.value(TopicFile::yesOrNo),
                new Times(
                        number(fields, "firstAnswerWorkingDays", times.firstAnswerWorkingDays()),
                        number(fields, "closureDays", times.closureDays()),
                        number(fields, "urgentMinutes", times.urgentMinutes())),
                KeptDays.of(fields.get(KEPT), before.retention()));
    }

    private static boolean yesOrNo(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException(text);
    }

    private static int number(Map<String, YamlLines> fields, String name, int before) {
        var field = fields.get(name);
        return field == null ? before : field.value(TopicFile::atLeastOne);
    }

    private static int atLeastOne(String text) {
        var number = Integer.parseInt(text);
        if (number < 1 || number > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
