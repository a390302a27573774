package org.niangjia;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Behind a proxy that ends TLS our own port speaks plainly, also to those who reach it past the proxy: to them it says
 * nothing. The machine itself may knock.
 */
final class OnlyThroughProxy extends ValveBase
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
    private final InetAddress proxy;

    OnlyThroughProxy(InetAddress proxy) {
        super(true);
        this.proxy = proxy;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory door) {
        door.addEngineValves(this);
    }

    /** Before the valve that believes what the proxy says of its visitors. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (mayKnock(InetAddress.ofLiteral(request.getPeerAddr()))) {
            getNext().invoke(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    boolean mayKnock(InetAddress peer) {
        return peer.isLoopbackAddress() || peer.equals(proxy);
    }
}
