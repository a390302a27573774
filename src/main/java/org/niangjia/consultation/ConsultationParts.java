package org.niangjia.consultation;

import java.nio.file.Path;
import java.util.List;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.consultation.model.Topic;
import org.niangjia.measure.MonthTable;
import org.niangjia.shared.RecurringJob;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerGuard;
import org.niangjia.shared.web.AsksByItself;
import org.niangjia.shared.web.SameForEveryone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConsultationParts {
    @Bean
    DueTimes dueTimes(WorkingCalendar calendar, Topic.Topics topics) {
        return new DueTimes(calendar, topics.get(Topic.UNSAID).times().firstAnswerWorkingDays());
    }

    @Bean
    RecurringJob attentionJob(Attention attention) {
        return RecurringJob.eachMinute("attention", attention::look);
    }

    @Bean
    RecurringJob inheritanceJob(InheritedRequests inherited) {
        return RecurringJob.eachMinute("inheritance", inherited::look);
    }

    @Bean
    RecurringJob deskCensusJob(DeskCensus census) {
        return RecurringJob.eachMinute("desk-census", census::take);
    }

    @Bean
    RecurringJob dutyNotesJob(Duties duties) {
        return RecurringJob.dailyForGood("duty-notes", duties::sweep);
    }

    @Bean
    RecurringJob alertAddressesJob(Alerts alerts) {
        return RecurringJob.dailyForGood("alert-addresses", alerts::sweep);
    }

    @Bean
    List<MonthTable> requestMonths() {
        return RequestMonths.ALL;
    }

    @Bean
    RecurringJob purgeJob(Purge purge) {
        return RecurringJob.dailyForGood("purge", purge::sweep);
    }

    /** Nothing of a request is read or written but for somebody. */
    @Bean
    ViewerGuard requestsAreLookedAtBySomebody() {
        return new ViewerGuard("consultation");
    }

    @Bean
    SameForEveryone privacyPages() {
        return path -> path.equals("/privacy") || path.startsWith("/privacy/");
    }

    @Bean
    AsksByItself newsAskByThemselves() {
        return new AsksByItself("/desk/news");
    }

    @Bean
    Topic.Topics topics(@Value("${niangjia.settings.folder:settings}") String settings) {
        return TopicFile.with(Path.of(settings, "topics.yaml"));
    }
}
