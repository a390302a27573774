package org.niangjia;

import java.io.IOException;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.niangjia.installation.DeskPlace;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * A second place to knock, on an intranet, for the desk. It is as wide, as patient and as secret as the first: what the
 * settings say of that holds for both. What may be asked where is the identity module's (Doors).
 */
final class DeskListener implements WebServerFactoryCustomizer<TomcatWebServerFactory>, Ordered {
    private final InetAddress address;
    private final Connector desk = new Connector(new Http11NioProtocol());

    DeskListener(DeskPlace place) {
        this.address = place.address();
        desk.setPort(place.port());
        desk.setThrowOnFailure(true);
    }

    @Override
    public void customize(TomcatWebServerFactory door) {
        door.addConnectorCustomizers(this::becomeLike);
        door.addAdditionalConnectors(desk);
    }

    /** After everything that shapes the first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    int port() {
        return desk.getLocalPort();
    }

    private void becomeLike(Connector first) {
        var from = (AbstractHttp11Protocol<?>) first.getProtocolHandler();
        var to = (AbstractHttp11Protocol<?>) desk.getProtocolHandler();
        to.setAddress(address);
        to.setExecutor(from.getExecutor());
        to.setMaxConnections(from.getMaxConnections());
        to.setAcceptCount(from.getAcceptCount());
        to.setConnectionTimeout(from.getConnectionTimeout());
        to.setKeepAliveTimeout(from.getKeepAliveTimeout());
        to.setMaxHttpRequestHeaderSize(from.getMaxHttpRequestHeaderSize());
        to.setCompression(from.getCompression());
        to.setCompressionMinSize(from.getCompressionMinSize());
        to.setCompressibleMimeType(from.getCompressibleMimeType());
        desk.setMaxPostSize(first.getMaxPostSize());
        desk.setMaxParameterCount(first.getMaxParameterCount());
        // Opened when the program is ready, as the first is.
        desk.setProperty("bindOnInit", "false");
        if (from.isSSLEnabled()) {
            to.setSSLEnabled(true);
            desk.setScheme("https");
            desk.setSecure(true);
            for (var host : first.findSslHostConfigs()) {
                desk.addSslHostConfig(copy(host));
            }
        }
    }

    private static SSLHostConfig copy(SSLHostConfig host) {
        var copy = new SSLHostConfig();
        copy.setHostName(host.getHostName());
        copy.setProtocols(String.join("+", host.getProtocols()));
        copy.setCiphers(host.getCiphers());
        copy.setCipherSuites(host.getCipherSuites());
        for (var certificate : host.getCertificates()) {
            var own = new SSLHostConfigCertificate(copy, certificate.getType());
            try {
                own.setCertificateKeystore(certificate.getCertificateKeystore());
            } catch (IOException e) {
                throw new IllegalStateException("the certificate was read for the first door", e);
            }
            own.setCertificateKeyAlias(certificate.getCertificateKeyAlias());
            own.setCertificateKeyPassword(certificate.getCertificateKeyPassword());
            copy.addCertificate(own);
        }
        return copy;
    }
}
