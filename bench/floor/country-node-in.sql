copy floor.node from stdin
