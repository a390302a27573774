package org.niangjia.consultation;

import java.util.List;
import java.util.Map;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Topic;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@Configuration
class ConsultationParts {
    @Bean
    DueTimes dueTimes(WorkingCalendar calendar) {
        return new DueTimes(calendar);
    }

    /** Nothing of a request is read or written but for somebody. */
    @Bean
    ViewerGuard requestsAreLookedAtBySomebody() {
        return new ViewerGuard("consultation");
    }

    @Bean
    Topic.Topics topics() {
        Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(ConsultationParts.class.getResourceAsStream("/consultation/topics.yaml"));
        return new Topic.Topics(file.getOrDefault("topics", List.of()).stream()
                .map(ConsultationParts::topic)
                .toList());
    }

    private static Topic topic(Map<String, Object> row) {
        return new Topic(
                (String) row.getOrDefault("id", ""),
                Boolean.TRUE.equals(row.get("urgent")),
                new Topic.Times(
                        (int) row.getOrDefault("firstAnswerWorkingDays", 1),
                        (int) row.getOrDefault("closureDays", 15),
                        (int) row.getOrDefault("urgentMinutes", 60)));
    }
}
