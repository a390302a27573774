package org.niangjia.consultation.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.niangjia.consultation.Follow.Followed;
import org.niangjia.consultation.PrivacyNotices;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.springframework.stereotype.Component;

/** Where it is, what came of it, until when it stays, and what she had read before she wrote. */
@Component
class FollowFacts {
    private final Organizations organizations;
    private final PrivacyNotices notices;
    private final Moments moments;

    FollowFacts(Organizations organizations, PrivacyNotices notices, Moments moments) {
        this.organizations = organizations;
        this.notices = notices;
        this.moments = moments;
    }

    List<Item> list(Followed followed, Frame frame) {
        var words = frame.words();
        var facts = new ArrayList<Item>();
        if (followed.state() != State.WITHDRAWN) {
            facts.add(new Item(
                    words.get("consultation.follow.holder"),
                    organizations.get(followed.organization()).name()));
        }
        outcome(followed)
                .ifPresent(outcome -> facts.add(new Item(
                        words.get("consultation.follow.outcome"),
                        words.get("consultation.follow.outcome." + FollowScreen.key(outcome)))));
        if (followed.keptUntil() != null) {
            facts.add(new Item(
                    words.get("consultation.follow.kept-until"),
                    words.get("consultation.follow.kept-until.day", moments.date(followed.keptUntil(), words))));
        }
        notices.find(followed.notice())
                .ifPresent(notice -> facts.add(new Item(
                        words.get("consultation.follow.notice"),
                        PrivacyController.label(notice, moments, words),
                        frame.link(PrivacyController.href(notice)))));
        return facts;
    }

    private static Optional<Step.Outcome> outcome(Followed followed) {
        return followed.state() != State.CLOSED
                ? Optional.empty()
                : followed.steps().reversed().stream()
                        .filter(step -> step.act() == Act.CLOSED)
                        .findFirst()
                        .map(Step::outcome);
    }
}
