-- The rows of the country and of its tree, and nothing else: no key, no index, no check.
drop schema if exists floor cascade;
create schema floor;
create table floor.division (like region.division);
create table floor.node (like organization.node)
