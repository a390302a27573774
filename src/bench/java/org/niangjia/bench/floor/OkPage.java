package org.niangjia.bench.floor;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The least that Spring MVC and Tomcat can do: one controller, one page that says "ok". */
@Profile(OkPage.FLOOR)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import(OkPage.Ok.class)
public class OkPage {
    static final String FLOOR = "floor";

    /** Tells its port. The settings of the web server are the product's: its application.yaml is on the class path. */
    public static void main(String[] none) {
        var context = new SpringApplicationBuilder(OkPage.class)
                .web(WebApplicationType.SERVLET)
                .profiles(FLOOR)
                .properties(Map.of("server.address", "127.0.0.1", "server.port", "0"))
                .run();
        FloorProgram.tell(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** The profile keeps it out of every test's application. */
    @Controller
    @Profile(FLOOR)
    static class Ok {
        @GetMapping("/")
        @ResponseBody
        String ok() {
            return "ok";
        }
    }
}
