package org.niangjia.shared.web;

/** Where a file below static/ is served, for instance under a name that carries its hash. */
@FunctionalInterface
public interface Assets {
    Assets PLAIN = path -> "/" + path;

    String at(String path);
}
