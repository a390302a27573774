package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.RequestId;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.seat.Posts;
import org.niangjia.seat.Rosters;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.niangjia.unit.UnitLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every cell of the table: role × place × route. */
@CountryTest
@Import({Records.class, Rosters.class, Posts.class, UnitLists.class})
class RoutesReachTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Records records;

    @Autowired
    TestClock clock;

    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, Staff.Person> people = new HashMap<>();

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void everyRouteHasALine() {
        var lines = Permissions.lines();
        var forgotten = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods().isEmpty()
                    ? Set.of("GET")
                    : new HashSet<>(info.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .toList());
            for (var pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                for (var method : methods) {
                    if (lines.stream()
                            .noneMatch(line -> line.method().equals(method)
                                    && pattern.matches(PathContainer.parsePath(example(line.path()))))) {
                        forgotten.add(method + " " + pattern);
                    }
                }
            }
        });
        assertThat(forgotten).as("routes without a line in Permissions").isEmpty();
    }

    @Test
    void everyCellIsAsTheTableSays() throws InterruptedException {
        var unexpected = new ArrayList<String>();
        var cells = 0;
        for (var line : Permissions.lines()) {
            for (var viewer : Line.VIEWERS) {
                for (var place : places(line, viewer)) {
                    cells++;
                    var expected = line.of(viewer).at(place);
                    var got = got(line, viewer, place, expected);
                    compare(line, viewer + " " + place.id(), got, expected, unexpected);
                }
            }
        }
        assertThat(unexpected).as("of %d cells", cells).isEmpty();
        assertThat(cells).as("cells").isGreaterThan(1_500);
        assertNothingOfTheRefusedHasChanged();
    }

    @Test
    void whoeverStoodAsideIsOutOfReachOfItByEveryRoute() throws InterruptedException {
        var person = neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR);
        var aside = Neighbourhood.officer(person, Neighbourhood.OWN, Role.CHAIR);
        var browser = staff.signedIn(person);
        browser.get("/desk/me");
        var unexpected = new ArrayList<String>();
        for (var line : lines("/desk/requests/{request}")) {
            var made = records.fresh(line, aside);
            compare(line, "CHAIR who stood aside", status(send(browser, line, made)), "404", unexpected);
        }
        assertThat(unexpected).isEmpty();
    }

    @Test
    void aVisitThatHasEndedOpensNothing() throws InterruptedException {
        var unexpected = new ArrayList<String>();
        for (var line : lines("/follow/")) {
            if (!line.state().equals("-")) {
                var made = records.fresh(line);
                var browser = staff.browser();
                browser.post("/follow", "code", Objects.requireNonNull(made.get("code")));
                var visit = Objects.requireNonNull(browser.cookie("v"));
                browser.post("/follow/end");
                browser.remember(visit);
                var expected = line.of("visitor").at(Place.OWN);
                compare(line, "whoever keeps an ended visit", status(send(browser, line, made)), expected, unexpected);
            }
        }
        assertThat(unexpected).isEmpty();
    }

    private static List<Line> lines(String beginning) {
        var lines = Permissions.lines().stream()
                .filter(line -> line.path().startsWith(beginning))
                .toList();
        assertThat(lines).hasSizeGreaterThan(3);
        return lines;
    }

    private static void compare(Line line, String viewer, String got, String expected, List<String> unexpected) {
        if (!got.equals(expected)) {
            unexpected.add("%s %s, %s: %s, not %s".formatted(line.method(), line.path(), viewer, got, expected));
        }
    }

    private void assertNothingOfTheRefusedHasChanged() {
        for (var made : records.allUntouched()) {
            if (made.get("request") != null) {
                assertThat(records.version(new RequestId(UUID.fromString(made.get("request")))))
                        .hasToString(made.get("version"));
            }
        }
    }

    private static List<Place> places(Line line, String viewer) {
        if (!line.path().startsWith("/desk") || !viewer.toUpperCase(Locale.ROOT).equals(viewer)) {
            return List.of(Place.OWN);
        }
        return Place.of(Role.valueOf(viewer));
    }

    private String got(Line line, String viewer, Place place, String expected) throws InterruptedException {
        var refused = Set.of("403", "404", "sign-in").contains(expected) || !line.changes();
        Map<String, String> made;
        try {
            made = new HashMap<>(refused ? records.untouched(line) : records.fresh(line));
        } catch (RuntimeException e) {
            return "its record could not be made (" + e.getClass().getSimpleName() + ")";
        }
        var browser = browser(viewer, place, made);
        var person = people.get(viewer + place);
        if (person != null) {
            made.put("seat", records.seat(person.account()));
        }
        var answer = send(browser, line, made);
        if (line.path().equals("/sign-out")) {
            browsers.remove(viewer + place);
        }
        return status(answer);
    }

    private static MvcTestResult send(Browser browser, Line line, Map<String, String> made) {
        var form = line.form().stream().map(text -> filled(text, made)).toArray(String[]::new);
        return browser.send(HttpMethod.valueOf(line.method()), filled(line.path(), made), form, new String[0]);
    }

    private static String status(MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        var location = answer.getResponse().getHeader("Location");
        return status == 401 || (status == 303 && "/sign-in".equals(location) && isGet(answer))
                ? "sign-in"
                : String.valueOf(status);
    }

    private static boolean isGet(MvcTestResult answer) {
        return "GET".equals(answer.getRequest().getMethod());
    }

    private Browser browser(String viewer, Place place, Map<String, String> made) throws InterruptedException {
        if (viewer.equals("visitor") || viewer.equals("receipt")) {
            var browser = staff.browser();
            browser.get("/sign-in"); // a form token of the staff's door: what refuses is not its absence
            if (viewer.equals("receipt")) {
                var code = made.get("code");
                browser.post(
                        "/follow",
                        "code",
                        code == null ? records.asking().code().digits() : code);
            }
            return browser;
        }
        var browser = browsers.get(viewer + place);
        if (browser == null) {
            var person = neighbourhood.onDuty(place.organization(), Role.valueOf(viewer));
            browser = staff.signedIn(person);
            browser.get("/desk/me");
            browsers.put(viewer + place, browser);
            people.put(viewer + place, person);
        }
        return browser;
    }

    private static String example(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[a-z]+\\}", new UUID(1, 2).toString());
    }

    private static String filled(String text, Map<String, String> made) {
        var filled = text;
        for (var entry : made.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }
}
