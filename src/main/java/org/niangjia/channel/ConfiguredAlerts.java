package org.niangjia.channel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.niangjia.consultation.StaffAlerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ways that the site has set up. */
@Component
final class ConfiguredAlerts implements StaffAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredAlerts.class);

    private final Map<Way, Carrier> ways = new EnumMap<>(Way.class);

    @Autowired
    ConfiguredAlerts(@Value("${niangjia.settings.folder:settings}") String settings) {
        this(AlertFile.read(Path.of(settings, "alerts.yaml")));
    }

    ConfiguredAlerts(AlertSettings settings) {
        if (settings.mail() != null) {
            ways.put(Way.MAIL, new Mail(settings.mail()));
        }
        if (settings.sms() != null) {
            ways.put(Way.SMS, new SmsGateway(settings.sms()));
        }
    }

    @Override
    public boolean isOn(Way way) {
        return ways.containsKey(way);
    }

    /** The address stays out of the log: it is somebody's. */
    @Override
    public Answer send(Way way, String address) {
        var set = ways.get(way);
        try {
            var answer = set == null ? Answer.AWAY : set.send(address);
            if (answer == Answer.REFUSED) {
                LOG.warn(
                        "an alert by {} was refused for its address; if no other is taken, the next look tries again",
                        way);
            }
            return answer;
        } catch (IOException away) {
            LOG.warn("an alert by {} was not taken; the next look tries again", way, away);
            return Answer.AWAY;
        }
    }
}
