package org.niangjia.installation;

import java.net.InetAddress;

/** Where the desk listens if it is not to be found at the public door. */
public record DeskPlace(InetAddress address, int port) {}
