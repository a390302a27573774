package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.servlet.http.HttpServlet;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.Permission;
import org.niangjia.shared.web.PublicDoor;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.SignedIn;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Through-The-Viewer: whoever adds a route says for whom it is. */
class RoutesTest {
    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(PublicDoor.class, SignedIn.class, Requires.class);
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GetMapping.class, PostMapping.class, PutMapping.class, DeleteMapping.class);

    private static final ArchRule CONTROLLERS_ONLY = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.servlet.function..")
            .orShould()
            .beAssignableTo("jakarta.servlet.Servlet")
            .because("the doorkeeper reads declarations of controller methods; other kinds of routes have none");

    @Test
    void everyRouteDeclaresForWhomItIs() {
        assertThat(routes(House.CLASSES))
                .as("routes that the rule has looked at")
                .isNotEmpty();
        assertThat(findings(House.CLASSES))
                .as("a route carries exactly one of @PublicDoor, @SignedIn, @Requires(permission), on the method or on"
                        + " its class, and one of @GetMapping, @PostMapping, @PutMapping, @DeleteMapping")
                .isEmpty();
    }

    @Test
    void noRoutePassesTheDoorkeeper() {
        CONTROLLERS_ONLY.check(House.CLASSES);
    }

    @Test
    void undeclaredRoutesAreFound() {
        assertThat(findings(new ClassFileImporter().importClasses(Undeclared.class, Twice.class)))
                .hasSize(3)
                .anyMatch(finding -> finding.contains("forgotten") && finding.contains("0 declarations"))
                .anyMatch(finding -> finding.contains("anyVerb") && finding.contains("verb"))
                .anyMatch(finding -> finding.contains("both") && finding.contains("2 declarations"));
    }

    @Test
    void otherKindsOfRoutesAreFound() {
        assertThatThrownBy(() -> CONTROLLERS_ONLY.check(new ClassFileImporter().importClasses(PastTheDoor.class)))
                .hasMessageContaining("RouterFunction");
        assertThatThrownBy(() -> CONTROLLERS_ONLY.check(new ClassFileImporter().importClasses(OwnServlet.class)))
                .hasMessageContaining("jakarta.servlet.Servlet");
    }

    private static List<JavaMethod> routes(Iterable<JavaClass> classes) {
        var routes = new ArrayList<JavaMethod>();
        for (var type : classes) {
            type.getMethods().stream()
                    .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                    .forEach(routes::add);
        }
        return routes;
    }

    private static List<String> findings(Iterable<JavaClass> classes) {
        var findings = new ArrayList<String>();
        routes(classes).forEach(route -> check(route.getOwner(), route, findings));
        return findings;
    }

    private static void check(JavaClass type, JavaMethod route, List<String> findings) {
        // Method and class together: a public class would open the method that asks for a permission.
        var declared = count(route) + count(type);
        if (declared != 1) {
            findings.add(route.getFullName() + " has " + declared + " declarations");
        }
        if (VERBS.stream().noneMatch(route::isAnnotatedWith) && !type.isAssignableTo(ErrorController.class)) {
            findings.add(route.getFullName() + " names no verb");
        }
    }

    private static long count(CanBeAnnotated element) {
        return DECLARATIONS.stream().filter(element::isAnnotatedWith).count();
    }

    @SuppressWarnings("unused")
    private static final class Undeclared {
        @GetMapping("/forgotten")
        void forgotten() {}

        @SignedIn
        @RequestMapping("/any-verb")
        void anyVerb() {}
    }

    @PublicDoor
    @SuppressWarnings("unused")
    private static final class Twice {
        @Requires(Permission.OPERATE)
        @PostMapping("/both")
        void both() {}
    }

    @SuppressWarnings("unused")
    private static final class PastTheDoor {
        RouterFunction<ServerResponse> open() {
            return RouterFunctions.route()
                    .GET("/open", _ -> ServerResponse.ok().build())
                    .build();
        }
    }

    @SuppressWarnings("serial")
    private static final class OwnServlet extends HttpServlet {}
}
