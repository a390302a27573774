package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The neighbourhood that an address belongs to: 256 addresses of IPv4, a /48 of IPv6. Never one address alone: she and
 * whoever watches her may share it, and a village shares one.
 */
public record Network(String prefix) {
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    public static Network of(InetAddress address) {
        var bytes = address.getAddress();
        var length = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
        return new Network(HexFormat.of().formatHex(Arrays.copyOf(bytes, length)));
    }

    /** Where this request came from. */
    public static Network of(HttpServletRequest request) {
        return of(InetAddress.ofLiteral(request.getRemoteAddr()));
    }

    @Override
    public String toString() {
        return "Network";
    }
}
