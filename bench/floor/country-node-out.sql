copy organization.node to stdout
