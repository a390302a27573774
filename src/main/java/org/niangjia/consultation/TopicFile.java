package org.niangjia.consultation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Topic.Times;
import org.niangjia.shared.YamlLines;

/** What can be asked about (consultation/topics.yaml), with the times that this installation has set for it. */
public final class TopicFile {
    private static final int LONGEST = 999;
    private static final Times OURS = new Times(1, 15, 60);
    private static final Set<String> NAMES =
            Set.of("id", "urgent", "firstAnswerWorkingDays", "closureDays", "urgentMinutes");

    private TopicFile() {}

    /**
     * The topics that ship; for those that stand in a file of the same form, which may not be there, its times.
     *
     * @throws YamlLines.Wrong if the file cannot be understood, or names a topic that there is none of
     */
    public static Topic.Topics with(Path file) {
        var topics = new LinkedHashMap<String, Topic>();
        for (var topic : shipped()) {
            var read = topic(topic, new Topic("", false, OURS));
            topics.put(read.id(), read);
        }
        if (Files.exists(file)) {
            for (var topic : list(YamlLines.of(file))) {
                topics.computeIfPresent(id(topic, topics.keySet()), (_, before) -> topic(topic, before));
            }
        }
        return new Topic.Topics(topics.values().stream().toList());
    }

    private static Iterable<YamlLines> shipped() {
        return list(
                YamlLines.of(Objects.requireNonNull(TopicFile.class.getResourceAsStream("/consultation/topics.yaml"))));
    }

    private static Iterable<YamlLines> list(YamlLines file) {
        var topics = file.map().get("topics");
        if (topics == null) {
            throw file.wrong("no topics");
        }
        return topics.list();
    }

    private static String id(YamlLines topic, Set<String> known) {
        var id = topic.map().get("id");
        if (id == null || !known.contains(id.text())) {
            throw (id == null ? topic : id).wrong("no such topic");
        }
        return id.text();
    }

    private static Topic topic(YamlLines line, Topic before) {
        var fields = line.map();
        fields.forEach((name, field) -> {
            if (!NAMES.contains(name)) {
                throw field.wrong(name);
            }
        });
        var id = fields.get("id");
        var urgent = fields.get("urgent");
        var times = before.times();
        return new Topic(
                id == null ? before.id() : id.text(),
                urgent == null ? before.urgent() : urgent.value(TopicFile::yesOrNo),
                new Times(
                        number(fields, "firstAnswerWorkingDays", times.firstAnswerWorkingDays()),
                        number(fields, "closureDays", times.closureDays()),
                        number(fields, "urgentMinutes", times.urgentMinutes())));
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
