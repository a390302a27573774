package org.niangjia.portal.web;

import java.util.List;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Topic;

/** The lit doorway. */
public record HomePage(Frame frame, String helpHref, String federationsHref, String followHref, List<Topic> topics) {
    public HomePage {
        topics = List.copyOf(topics);
    }
}
