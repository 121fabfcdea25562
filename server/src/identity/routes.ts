import {
  ChooseColumns,
  CreateApiKey,
  CreateTeam,
  EditMe,
  EditTeam,
  EditWorkspace,
  Nothing,
  OneApiKey,
  OneLogo,
  VersionedTeam,
} from "@trato/domain/identity/inputs.ts";
import {
  ApiKey,
  ApiKeyList,
  Company,
  Me,
  NewApiKey,
  NumberSeriesList,
  RoleMatrix,
  Team,
  TeamList,
  WorkspaceNames,
} from "@trato/domain/identity/records.ts";
import { publicRoute, route } from "../platform/routes.ts";
import { createApiKey, listApiKeys, revokeApiKey } from "./api-keys.ts";
import { chooseColumns } from "./choose-columns.ts";
import { editMe, getMe } from "./get-me.ts";
import { installationRoutes } from "./installation/routes.ts";
import { listRoles } from "./list-roles.ts";
import { listWorkspaces } from "./list-workspaces.ts";
import { peopleRoutes } from "./people-routes.ts";
import { archiveTeam, createTeam, editTeam, listTeams, restoreTeam } from "./teams.ts";
import { removeLogo, restoreLogo } from "./company/logos.ts";
import { listNumberSeries } from "./company/list-number-series.ts";
import { editWorkspace, getCompany } from "./company/workspace-settings.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const oneTeam = { teamId: someId };

const own = {
  "GET /me": route({
    may: "workspace.read",
    summary: "Who I am, where, and what I may do",
    input: Nothing,
    output: Me,
    example: {},
    run: getMe,
  }),
  "PATCH /me": route({
    may: "workspace.read",
    summary: "Change my name or preferences",
    input: EditMe,
    output: Me,
    example: { theme: "dark" },
    run: editMe,
  }),
  "POST /me/choose-columns": route({
    may: "workspace.read",
    summary: "Choose which columns a list shows me",
    input: ChooseColumns,
    output: Me,
    example: { list: "contacts", columns: ["name", "city"] },
    leavesNoTrace: "how one looks at a list changes nothing in it",
    run: chooseColumns,
  }),
  "GET /workspaces": publicRoute({
    summary: "The workspaces of whoever is signed in",
    input: Nothing,
    output: WorkspaceNames,
    example: {},
    run: listWorkspaces,
  }),
  "GET /api-keys": route({
    may: "apiKey.manage",
    summary: "List API keys",
    input: Nothing,
    output: ApiKeyList,
    example: {},
    run: listApiKeys,
  }),
  "POST /api-keys": route({
    may: "apiKey.manage",
    summary: "Make an API key, shown this once",
    input: CreateApiKey,
    output: NewApiKey,
    example: { name: "Web shop" },
    isShownOnce: true,
    run: createApiKey,
  }),
  "POST /api-keys/:apiKeyId/revoke": route({
    may: "apiKey.manage",
    summary: "End an API key",
    input: OneApiKey,
    output: ApiKey,
    example: { apiKeyId: someId },
    run: revokeApiKey,
  }),
};

const teams = {
  "GET /teams": route({
    may: "member.read",
    summary: "List sales teams",
    input: Nothing,
    output: TeamList,
    example: {},
    run: listTeams,
  }),
  "POST /teams": route({
    may: "team.manage",
    summary: "Create a sales team",
    input: CreateTeam,
    output: Team,
    example: { name: "North" },
    run: createTeam,
  }),
  "PATCH /teams/:teamId": route({
    may: "team.manage",
    summary: "Change a team's name, leader or members",
    input: EditTeam,
    output: Team,
    example: { ...oneTeam, name: "South" },
    run: editTeam,
  }),
  "POST /teams/:teamId/archive": route({
    may: "team.manage",
    summary: "Take a team out of use",
    input: VersionedTeam,
    output: Team,
    example: oneTeam,
    run: archiveTeam,
  }),
  "POST /teams/:teamId/restore": route({
    may: "team.manage",
    summary: "Take a team into use again",
    input: VersionedTeam,
    output: Team,
    example: oneTeam,
    run: restoreTeam,
  }),
};

const workspace = {
  "GET /workspace": route({
    may: "workspace.read",
    summary: "Read the company's data and settings",
    input: Nothing,
    output: Company,
    example: {},
    run: getCompany,
  }),
  "PATCH /workspace": route({
    may: "workspace.edit",
    summary: "Change the company's data and settings",
    input: EditWorkspace,
    output: Company,
    example: { vat: "B12345674", bankAccounts: [{ number: "ES91 2100 0418 4502 0005 1332", bic: "CAIXESBB" }] },
    run: editWorkspace,
  }),
  "DELETE /workspace/logo": route({
    may: "workspace.edit",
    summary: "Remove the company's logo",
    input: Nothing,
    output: Company,
    example: {},
    run: removeLogo,
  }),
  "POST /workspace/logos/:logoId/restore": route({
    may: "workspace.edit",
    summary: "Take a logo again that the company had before",
    input: OneLogo,
    output: Company,
    example: { logoId: "01990000-0000-7000-8000-000000000001" },
    run: restoreLogo,
  }),
  "GET /number-series": route({
    may: "workspace.read",
    summary: "How far documents are numbered",
    input: Nothing,
    output: NumberSeriesList,
    example: {},
    run: listNumberSeries,
  }),
  "GET /roles": route({
    may: "workspace.read",
    summary: "What each role may do",
    input: Nothing,
    output: RoleMatrix,
    example: {},
    run: listRoles,
  }),
};

export const identityRoutes = { ...own, ...peopleRoutes, ...teams, ...workspace, ...installationRoutes };
