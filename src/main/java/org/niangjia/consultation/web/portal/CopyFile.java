package org.niangjia.consultation.web.portal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Copies.Copy;
import org.niangjia.consultation.PrivacyNotices;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is stored about her request, as a file that other programs read: JSON, times of Asia/Shanghai. */
@Component
class CopyFile {
    private final Organizations organizations;
    private final PrivacyNotices notices;
    private final JsonMapper json;

    CopyFile(Organizations organizations, PrivacyNotices notices, JsonMapper json) {
        this.organizations = organizations;
        this.notices = notices;
        this.json = json;
    }

    byte[] bytes(Copy copy) {
        var request = copy.request();
        var header = request.header();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("number", request.number());
        all.put("federation", name(request.organization().value()));
        all.put("state", key(request.state()));
        all.put("topic", header.topic());
        all.put("place", header.region());
        all.put("urgent", header.urgent());
        all.put("asked", at(header.receivedAt()));
        all.put("due", at(header.dueAt()));
        all.put("due_day_in_clear", request.dueOn().toString());
        all.put("first_answered", at(header.firstAnsweredAt()));
        all.put("owed_since", at(header.owedSince()));
        all.put("helped", key(header.helped()));
        all.put("not_below", key(header.lowest()));
        all.put("kept_until", copy.keptUntil() == null ? null : copy.keptUntil().toString());
        all.put("words", request.story().words());
        all.put("name", request.story().name());
        all.put("contact", contact(request.contact()));
        all.put("consent", consent(request));
        all.put("messages", request.messages().stream().map(CopyFile::message).toList());
        all.put("steps", request.steps().stream().map(this::step).toList());
        return json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all);
    }

    private static Map<String, @Nullable Object> message(Message message) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("at", at(message.at()));
        all.put("by", key(message.author()));
        all.put("text", message.text());
        return all;
    }

    private static Map<String, Object> contact(SafeContact contact) {
        var all = new LinkedHashMap<String, Object>();
        all.put("wanted", contact.wanted());
        all.put("number", contact.number());
        all.put("hours", contact.hours());
        all.put("safe_name", contact.safeName());
        all.put("code_word", contact.codeWord());
        return all;
    }

    /** What she said yes or no to, and under which notice. */
    private Map<String, @Nullable Object> consent(Request request) {
        var notice = request.header().notice();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("notice", notice);
        all.put(
                "notice_since",
                notices.find(notice).map(found -> found.since().toString()).orElse(null));
        all.put("given", at(request.header().receivedAt()));
        for (var channel : Channel.values()) {
            all.put(key(channel), key(request.contact().channels().getOrDefault(channel, Consent.UNKNOWN)));
        }
        return all;
    }

    private Map<String, @Nullable Object> step(Step step) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("at", at(step.at()));
        all.put("act", key(step.act()));
        all.put("from", name(step.from()));
        all.put("to", name(step.to()));
        all.put("outcome", key(step.outcome()));
        return all;
    }

    private String name(UUID organization) {
        return organizations.get(new OrganizationId(organization)).name();
    }

    private static @Nullable String at(@Nullable Instant instant) {
        return instant == null
                ? null
                : instant.atZone(WorkingCalendar.SHANGHAI).toOffsetDateTime().toString();
    }

    private static @Nullable String key(@Nullable Enum<?> value) {
        return value == null ? null : FollowScreen.key(value);
    }
}
