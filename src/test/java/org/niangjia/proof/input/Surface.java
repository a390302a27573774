package org.niangjia.proof.input;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that the program says it takes, read from the declarations themselves: a new route is in it by itself. */
final class Surface {
    private static final Set<String> ANY = Set.of("GET", "POST");
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private Surface() {}

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var fields = fields(handler);
            for (var pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                methods(info).forEach(method -> routes.add(new Route(method, pattern, fields)));
            }
        });
        routes.sort(Comparator.comparing(Route::name));
        return List.copyOf(routes);
    }

    private static Set<String> methods(RequestMappingInfo info) {
        var declared = info.getMethodsCondition().getMethods().stream().map(Enum::name);
        var methods = declared.collect(Collectors.toCollection(TreeSet::new));
        return methods.isEmpty() ? ANY : methods;
    }

    private static SortedMap<String, String> fields(HandlerMethod handler) {
        var fields = new TreeMap<String, String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                fields.put(name(parameter, asked), example(parameter.getParameterType()));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                components(parameter.getParameterType())
                        .forEach(each -> fields.put(each.getName(), example(each.getType())));
            }
        }
        return fields;
    }

    private static String name(MethodParameter parameter, RequestParam asked) {
        return Optional.of(asked.name().isEmpty() ? asked.value() : asked.name())
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> Objects.requireNonNull(parameter.getParameterName()));
    }

    private static List<RecordComponent> components(Class<?> form) {
        if (!form.isRecord()) {
            throw new IllegalStateException(form + " is a form, but not a record: nobody knows its fields");
        }
        return Arrays.asList(form.getRecordComponents());
    }

    private static String example(Class<?> type) {
        if (type == UUID.class) {
            return new UUID(1, 2).toString();
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "1" : "x";
    }
}
