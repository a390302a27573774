-- Roles and rights of Niangjia, run as superuser inside its database. Our own server runs it at every start;
-- on a server of yours run it once and again after each new version, then give the four roles passwords:
--   CREATE ROLE niangjia_owner;
--   CREATE DATABASE niangjia OWNER niangjia_owner ENCODING 'UTF8' TEMPLATE template0
--     LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
--   \connect niangjia
--   \i roles.sql
--   ALTER ROLE niangjia_owner PASSWORD '…';  (and niangjia_app, niangjia_worker, niangjia_backup)
-- Everything here may be repeated.

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['niangjia_owner', 'niangjia_app', 'niangjia_worker', 'niangjia_backup'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I', name);
        END IF;
    END LOOP;
END
$$;

ALTER ROLE niangjia_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE niangjia_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE niangjia_worker LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE niangjia_backup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS;
GRANT pg_read_all_data TO niangjia_backup;

-- Time limits. The owner has none for statements and transactions: a migration takes what it takes, and Flyway holds
-- its lock in an open transaction. A backup reads one snapshot for as long as it needs. Whoever waits for the
-- application is told within five seconds that the database is away (safety.md 7).
ALTER ROLE niangjia_owner SET search_path = pg_catalog;
ALTER ROLE niangjia_owner SET lock_timeout = '10s';
ALTER ROLE niangjia_app SET search_path = pg_catalog;
ALTER ROLE niangjia_app SET statement_timeout = '2500ms';
ALTER ROLE niangjia_app SET lock_timeout = '2s';
ALTER ROLE niangjia_app SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE niangjia_worker SET search_path = pg_catalog;
ALTER ROLE niangjia_worker SET statement_timeout = '60s';
ALTER ROLE niangjia_worker SET lock_timeout = '3s';
ALTER ROLE niangjia_worker SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE niangjia_backup SET search_path = pg_catalog;
ALTER ROLE niangjia_backup SET lock_timeout = '10s';
ALTER ROLE niangjia_backup SET idle_in_transaction_session_timeout = '1h';
ALTER ROLE niangjia_backup SET default_transaction_read_only = on;

-- Nobody has a right that was not given: not to connect, not to make (temporary) tables, not to run functions.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO niangjia_app, niangjia_worker, niangjia_backup', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE niangjia_owner REVOKE EXECUTE ON ROUTINES FROM PUBLIC;
