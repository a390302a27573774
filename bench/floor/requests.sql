-- A request's row as the program stores it, with the keys that find it again; no viewers, no step, no audit record.
drop schema if exists floor cascade;
create schema floor;
create table floor.request (like consultation.request including indexes)
