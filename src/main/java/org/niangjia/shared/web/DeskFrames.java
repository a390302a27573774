package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.niangjia.shared.Viewer;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The frame of a desk page: the places of all modules that this officer may enter. */
@Component
public final class DeskFrames {
    /** So many places fit below a phone's page. */
    private static final int ON_PHONE = 4;

    private final Frames frames;
    private final List<DeskPlace> places;
    private final OfficerTitle title;

    DeskFrames(Frames frames, List<DeskPlace> places, OfficerTitle title) {
        this.frames = frames;
        this.places = places.stream()
                .sorted(Comparator.comparingInt(DeskPlace::order))
                .toList();
        this.title = title;
    }

    public DeskFrame frame(HttpServletRequest request, Viewer.Officer officer) {
        var frame = frames.frame(request);
        var hers = hers(officer).toList();
        var allFit = hers.size() <= ON_PHONE;
        var here = hers.stream()
                .filter(place -> holds(place, request.getRequestURI()))
                .max(Comparator.comparingInt(place -> place.href().length()));
        var items = hers.stream()
                .map(place -> new NavItem(
                        place.icon(),
                        frame.words().get(place.key()),
                        frame.link(place.href()),
                        here.equals(Optional.of(place)),
                        allFit || place.onPhone(),
                        null))
                .toList();
        return new DeskFrame(
                frame,
                csrf(request),
                items,
                officer.displayName(),
                title.of(officer, frame.words()),
                frame.link("/sign-out"));
    }

    /** Where her work begins: the first place that she may enter. */
    public String first(Viewer.Officer officer) {
        return hers(officer).findFirst().map(DeskPlace::href).orElse("/desk");
    }

    /** The token of this request's forms. */
    public static Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        return new Csrf(token.getParameterName(), token.getToken());
    }

    private Stream<DeskPlace> hers(Viewer.Officer officer) {
        return places.stream().filter(place -> place.permission() == null || officer.may(place.permission()));
    }

    private static boolean holds(DeskPlace place, String path) {
        return path.equals(place.href()) || path.startsWith(place.href() + "/");
    }
}
