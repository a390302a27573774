package org.niangjia.consultation.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.PrivacyNotice.Section;
import org.niangjia.shared.web.Frame;

/**
 * What happens with what she writes, in plain words, as one version says it.
 *
 * @param past that another version is in use; null: this is the one
 * @param version which one it is, and since when
 * @param others all others, the newest first
 */
public record PrivacyPage(
        Frame frame, @Nullable String past, String version, List<Section> sections, List<Version> others) {
    public record Version(String href, String label) {}
}
