import type { Client } from "pg";
import { StartupError } from "../startup-error.ts";

const schemas = "('public', 'app', 'auth', 'graphile_worker')";

/** Row-level security must hold for the server's role: no superuser, none that bypasses it, no owner of the tables. */
export async function refuseUnfitServerRole(server: Client): Promise<void> {
  const { rows } = await server.query<{ role: string; strong: boolean; owned: string | null }>(`
    select rolname as role, rolsuper or rolbypassrls as strong,
      (select format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = relnamespace
        where nspname in ${schemas} and relkind in ('r', 'p') and (nspname <> 'public' or to_regnamespace('app') is not null)
          and pg_has_role(current_user, relowner, 'usage') order by nspname, relname limit 1) as owned
    from pg_roles where rolname = current_user`);
  const role = rows[0];
  if (role?.strong) throw tooStrong(role.role, "is a superuser or bypasses row-level security");
  if (role?.owned) throw tooStrong(role.role, `owns ${role.owned}`);
}

function tooStrong(role: string, why: string): StartupError {
  return new StartupError(
    `DATABASE_URL: the role ${role} ${why}, so it would see every workspace's rows: CREATE ROLE trato_server LOGIN PASSWORD '...' NOSUPERUSER NOBYPASSRLS and use it there`,
  );
}

/** The owner makes tables, schemas and extensions. */
export async function refuseOwnerWithoutRights(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ database: string; schema: string; grants: string | null }>(`
    select concat_ws('; ',
      case when not has_database_privilege(current_database(), 'CREATE')
        then format('GRANT CREATE ON DATABASE %I TO %I', current_database(), current_user) end,
      case when not (has_schema_privilege('public', 'CREATE') and has_schema_privilege('public', 'USAGE'))
        then format('GRANT CREATE, USAGE ON SCHEMA public TO %I', current_user) end) as grants`);
  const grants = rows[0]?.grants;
  if (grants)
    throw new StartupError(`DATABASE_OWNER_URL: its role may not make tables; run as a superuser: ${grants};`);
}

/** The migrations gave the rights to one role: another one needs to be its member. */
export async function refuseMissingRights(server: Client): Promise<void> {
  const { rows } = await server.query<{ lacking: boolean; grants: string | null }>(`
    select not has_schema_privilege('app', 'USAGE') or not has_schema_privilege('public', 'USAGE') or exists (
        select 1 from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('r', 'p')
          and relacl is not null and exists (select 1 from aclexplode(relacl) where grantee <> relowner and grantee <> 0)
          and not has_table_privilege(oid, 'SELECT')) as lacking,
      (select string_agg(distinct format('GRANT %I TO %I', r.rolname, current_user), '; ')
        from pg_class, aclexplode(relacl) a join pg_roles r on r.oid = a.grantee
        where relnamespace = 'app'::regnamespace and relname = 'migrations' and a.grantee <> relowner) as grants`);
  const [found] = rows;
  if (!found?.lacking) return;
  const statement = found.grants ?? "run `npm run migrate` with DATABASE_OWNER_URL";
  throw new StartupError(`DATABASE_URL: its role may not use Trato's tables; run as a superuser: ${statement};`);
}
