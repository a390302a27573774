copy region.division to stdout
