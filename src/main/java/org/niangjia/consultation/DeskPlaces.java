package org.niangjia.consultation;

import org.niangjia.shared.Permission;
import org.niangjia.shared.web.DeskPlace;
import org.niangjia.shared.web.NavItem.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeskPlaces {
    @Bean
    DeskPlace workPlace() {
        return new DeskPlace(10, Icon.MINE, "consultation.place.work", "/desk", true, Permission.ANSWER_REQUESTS);
    }

    @Bean
    DeskPlace figuresPlace() {
        return new DeskPlace(
                30, Icon.FIGURES, "consultation.place.figures", "/desk/figures", true, Permission.SEE_COUNTERS);
    }

    @Bean
    DeskPlace dutyPlace() {
        return new DeskPlace(35, Icon.DUTY, "consultation.place.duty", "/desk/duty", false, Permission.ANSWER_REQUESTS);
    }

    @Bean
    DeskPlace wordingsPlace() {
        return new DeskPlace(
                40, Icon.RECORDS, "consultation.place.wordings", "/desk/wordings", false, Permission.ANSWER_REQUESTS);
    }

    @Bean
    DeskPlace heldPlace() {
        return new DeskPlace(
                45, Icon.RECORDS, "consultation.place.held", "/desk/held", false, Permission.HOLD_REQUESTS);
    }

    @Bean
    DeskPlace deletionsPlace() {
        return new DeskPlace(
                61, Icon.RECORDS, "consultation.place.deletions", "/desk/deletions", true, Permission.READ_AUDIT);
    }
}
