package org.niangjia.consultation.model;

import java.util.List;
import java.util.Optional;

/**
 * What a request is about. The first six are the functions of the online service platform (S006, R419: Jincheng plan
 * W§24); hardship, counselling and danger at home stand beside them.
 *
 * @param id stored with the request; message keys are {@code consultation.topic.<id>.*}
 * @param urgent marked urgent from the start
 * @param times when a first answer and the end are due
 * @param retention how long it is kept after its end
 */
public record Topic(String id, boolean urgent, Times times, Retention retention) {
    /** What is about nothing in particular, or whose asker did not say. */
    public static final String UNSAID = "other";

    /** The documents name no days (catalogue Z, 15): each is a parameter of the installation. */
    public record Times(int firstAnswerWorkingDays, int closureDays, int urgentMinutes) {}

    /** The topics in the order of the page. */
    public record Topics(List<Topic> list) {
        public Topics {
            list = List.copyOf(list);
        }

        public Optional<Topic> find(String id) {
            return list.stream().filter(topic -> topic.id().equals(id)).findFirst();
        }

        public Topic get(String id) {
            return find(id).orElseThrow();
        }

        /** How long what was asked about this is kept; also about what can be asked about no more. */
        public Retention kept(String id) {
            return find(id).orElseGet(() -> get(UNSAID)).retention();
        }
    }
}
