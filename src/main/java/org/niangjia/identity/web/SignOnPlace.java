package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignOnFile;
import org.niangjia.identity.model.SignOnSettings;
import org.niangjia.identity.provider.Answer;
import org.niangjia.identity.provider.Errand;
import org.niangjia.identity.provider.Provider;
import org.niangjia.shared.web.Frame.Choice;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The site's own sign-on, seen from a request: whether there is one here, where it is, and who came back from it. */
@Component
class SignOnPlace {
    private final Optional<SignOnSettings> settings;
    private final @Nullable Provider provider;
    private final PasskeyPlaces places;
    private final Frames frames;
    private final SecureRandom chance;

    SignOnPlace(
            @Value("${niangjia.settings.folder:settings}") String folder,
            PasskeyPlaces places,
            Frames frames,
            SecureRandom chance,
            InstantSource clock) {
        this.settings = SignOnFile.read(Path.of(folder, "sign-on.yaml"));
        this.provider = settings.map(said -> new Provider(said, clock)).orElse(null);
        this.places = places;
        this.frames = frames;
        this.chance = chance;
    }

    /**
     * Where she goes to the provider, and with what she must come back.
     *
     * @param choices how she reads
     */
    record SentOut(Errand errand, URI address, List<Choice> choices) {
        SentOut {
            choices = List.copyOf(choices);
        }
    }

    /** The provider knows the address to which it sends her back: it is the one that the site says, as for passkeys. */
    private Optional<URI> back(HttpServletRequest request) {
        return provider == null
                ? Optional.empty()
                : places.here(request).map(place -> URI.create(place.origin() + SignOnController.BACK));
    }

    boolean isHere(HttpServletRequest request) {
        return back(request).isPresent();
    }

    /** Where the site has none, there is no such page. */
    void mustBeHere(HttpServletRequest request) {
        if (!isHere(request)) {
            throw Pages.notThere();
        }
    }

    String label(HttpServletRequest request) {
        var words = frames.words(request);
        return settings.map(said -> said.label(words.locale())).orElseGet(() -> words.get("identity.sign-on.button"));
    }

    Optional<SignOnOffer> offer(HttpServletRequest request, @Nullable String onward) {
        var start = SignOnController.START + (onward == null ? "" : "?" + WayBack.PARAMETER + "=" + onward);
        return back(request)
                .map(_ -> new SignOnOffer(label(request), frames.frame(request).link(start)));
    }

    /** Empty: the provider cannot be asked now. */
    Optional<SentOut> send(HttpServletRequest request, boolean named) {
        var errand = Errand.random(chance);
        return back(request)
                .flatMap(back -> asked().address(errand, back, named))
                .map(address ->
                        new SentOut(errand, address, frames.frame(request).choices()));
    }

    Answer take(Errand errand, Instant since, HttpServletRequest request) {
        var brought = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sent -> Arrays.asList(sent.getValue())));
        return asked().take(errand, back(request).orElseThrow(), brought, since);
    }

    private Provider asked() {
        if (provider == null) {
            throw new IllegalStateException("the site has no sign-on");
        }
        return provider;
    }
}
