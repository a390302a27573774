package org.niangjia.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.niangjia.consultation.model.PrivacyNotice;
import org.niangjia.consultation.model.PrivacyNotice.Section;
import org.niangjia.shared.YamlLines;
import org.niangjia.vault.OpenedToken;
import org.springframework.stereotype.Component;

/** All versions of the notice (consultation/notices.yaml); the last one is in use. */
@Component
public class PrivacyNotices {
    /** In use when forms did not know it yet; none of them is older than a day. */
    private static final int BEFORE_FORMS_KNEW = 3;

    private final List<PrivacyNotice> notices;

    PrivacyNotices() {
        var file = YamlLines.of(
                Objects.requireNonNull(PrivacyNotices.class.getResourceAsStream("/consultation/notices.yaml")));
        notices = field(file, "notices").list().stream()
                .map(PrivacyNotices::notice)
                .toList();
    }

    public PrivacyNotice current() {
        return notices.getLast();
    }

    public Optional<PrivacyNotice> find(int version) {
        return notices.stream().filter(notice -> notice.version() == version).findFirst();
    }

    /** Whether whoever read this version was told that evidence may stay although she has it deleted. */
    public boolean nameEvidence(int version) {
        return find(version).filter(PrivacyNotice::namesEvidence).isPresent();
    }

    /** Whether whoever read this version was told that it may be printed. */
    public boolean namePaper(int version) {
        return find(version).filter(PrivacyNotice::namesPaper).isPresent();
    }

    /** Which of them she had read who was given this form. */
    static int read(OpenedToken.Valid form) {
        return form.payload().isEmpty() ? BEFORE_FORMS_KNEW : Integer.parseInt(form.payload());
    }

    /** The oldest first. */
    public List<PrivacyNotice> list() {
        return notices;
    }

    private static PrivacyNotice notice(YamlLines lines) {
        var sections = field(lines, "sections").map().entrySet().stream()
                .map(section -> new Section(
                        section.getKey(),
                        section.getValue().list().stream().map(YamlLines::text).toList()))
                .toList();
        return new PrivacyNotice(
                field(lines, "version").value(Integer::parseInt),
                field(lines, "since").value(LocalDate::parse),
                sections);
    }

    private static YamlLines field(YamlLines lines, String name) {
        return Objects.requireNonNull(lines.map().get(name), name);
    }
}
