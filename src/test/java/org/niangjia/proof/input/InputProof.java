package org.niangjia.proof.input;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Wordings;
import org.niangjia.identity.Staff;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Attacks the application of a test, and the same with holes in it. */
final class InputProof {
    private final RequestMappingHandlerMapping mapping;
    private final Environment environment;
    private final Stage stage;

    InputProof(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Environment environment,
            Neighbourhood neighbourhood,
            Staff staff,
            DeskActs acts,
            Wordings wordings) {
        this.mapping = mapping;
        this.environment = environment;
        this.stage = new Stage(neighbourhood, staff, acts, wordings);
    }

    Attack attack(String run, long seed, int first, int count) throws IOException, InterruptedException {
        return attack(run, seed, first, count, Surface.of(mapping));
    }

    /** Only the holes: whether they are among the declared routes is part of what is tried. */
    Attack control(String run, long seed, int count) throws IOException, InterruptedException {
        try (var planted = PlantedHoles.in(mapping)) {
            var routes = Surface.of(mapping).stream().filter(planted::has).toList();
            return attack(run, seed, 0, count, routes);
        }
    }

    private Attack attack(String run, long seed, int first, int count, List<Route> routes)
            throws IOException, InterruptedException {
        var marker = new Marker(run);
        var attack = new Attack(wire(), new Judge(marker), stage, routes);
        attack.run(seed, first, count);
        attack.findings().addAll(LogLines.findings(marker, routes));
        return attack;
    }

    Wire wire() {
        return new Wire(Integer.parseInt(Objects.requireNonNull(environment.getProperty("local.server.port"))));
    }
}
