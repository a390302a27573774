copy floor.division from stdin
