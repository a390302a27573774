package org.niangjia.consultation;

import java.nio.file.Path;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Topic;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConsultationParts {
    @Bean
    DueTimes dueTimes(WorkingCalendar calendar, Topic.Topics topics) {
        return new DueTimes(calendar, topics.get(Topic.UNSAID).times().firstAnswerWorkingDays());
    }

    /** Nothing of a request is read or written but for somebody. */
    @Bean
    ViewerGuard requestsAreLookedAtBySomebody() {
        return new ViewerGuard("consultation");
    }

    @Bean
    Topic.Topics topics(@Value("${niangjia.settings.folder:settings}") String settings) {
        return TopicFile.with(Path.of(settings, "topics.yaml"));
    }
}
