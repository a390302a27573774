package org.niangjia.identity.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sign-on that the site has of its own, and what it says of it.
 *
 * @param secretFile its first line is the client's secret
 * @param chinese what the button says; null: our own words
 * @param acr with one of these the provider says that she has shown two things
 * @param amr so it does with one of these
 */
public record SignOnSettings(
        String issuer,
        String clientId,
        Path secretFile,
        @Nullable String chinese,
        @Nullable String english,
        List<String> acr,
        Set<String> amr) {
    public SignOnSettings {
        acr = List.copyOf(acr);
        amr = Set.copyOf(amr);
    }

    public @Nullable String label(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? english : chinese;
    }

    /** Whether these are two things by what the site says; where it says nothing, whatever they are is one. */
    public boolean areTwoThings(@Nullable String shownAcr, List<String> shownAmr) {
        return (shownAcr != null && acr.contains(shownAcr)) || shownAmr.stream().anyMatch(amr::contains);
    }
}
