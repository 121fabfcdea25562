import {
  AcceptInvitation,
  CreateApiKey,
  CreateMember,
  CreateTeam,
  EditMe,
  EditMember,
  EditTeam,
  EditWorkspace,
  Invite,
  ListMembers,
  Nothing,
  OneApiKey,
  OneInvitation,
  OneMember,
  OpenInvitation,
  VersionedMember,
  VersionedTeam,
} from "@trato/domain/identity/inputs.ts";
import {
  ApiKey,
  ApiKeyList,
  Entered,
  Invitation,
  InvitationList,
  JobList,
  Me,
  Member,
  MemberPage,
  NewApiKey,
  OpenedInvitation,
  RoleMatrix,
  Team,
  TeamList,
  Workspace,
  WorkspaceNames,
} from "@trato/domain/identity/records.ts";
import { publicRoute, route } from "../platform/routes.ts";
import { acceptInvitation, openInvitation } from "./accept-invitation.ts";
import { createApiKey, listApiKeys, revokeApiKey } from "./api-keys.ts";
import { createMember } from "./create-member.ts";
import { deactivateMember, reactivateMember } from "./deactivate-member.ts";
import { editMember } from "./edit-member.ts";
import { editMe, getMe } from "./get-me.ts";
import { listInvitations } from "./invitations.ts";
import { invite, resendInvitation, revokeInvitation } from "./invite.ts";
import { listJobs } from "./list-jobs.ts";
import { getMember, listMembers } from "./list-members.ts";
import { listRoles } from "./list-roles.ts";
import { listWorkspaces } from "./list-workspaces.ts";
import { archiveTeam, createTeam, editTeam, listTeams, restoreTeam } from "./teams.ts";
import { editWorkspace, getWorkspace } from "./workspace-settings.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const oneMember = { memberId: someId };
const oneTeam = { teamId: someId };
const oneInvitation = { invitationId: someId };
const link = { token: "x".repeat(64) };

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
    summary: "Change my name, language or theme",
    input: EditMe,
    output: Me,
    example: { theme: "dark" },
    run: editMe,
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

const members = {
  "GET /members": route({
    may: "member.read",
    summary: "List the people of the workspace",
    input: ListMembers,
    output: MemberPage,
    example: {},
    run: listMembers,
  }),
  "GET /members/:memberId": route({
    may: "member.read",
    summary: "Read a member",
    input: OneMember,
    output: Member,
    example: oneMember,
    run: getMember,
  }),
  "POST /members": route({
    may: "member.manage",
    summary: "Add somebody who does not sign in",
    input: CreateMember,
    output: Member,
    example: { name: "Luis Agente", role: "sales" },
    run: createMember,
  }),
  "PATCH /members/:memberId": route({
    may: "member.manage",
    summary: "Change a member's role, reach or teams",
    input: EditMember,
    output: Member,
    example: { ...oneMember, reach: "team" },
    run: editMember,
  }),
  "POST /members/:memberId/deactivate": route({
    may: "member.manage",
    summary: "Let somebody sign in no more",
    input: VersionedMember,
    output: Member,
    example: oneMember,
    run: deactivateMember,
  }),
  "POST /members/:memberId/reactivate": route({
    may: "member.manage",
    summary: "Let somebody come back",
    input: VersionedMember,
    output: Member,
    example: oneMember,
    run: reactivateMember,
  }),
};

const invitations = {
  "GET /invitations": route({
    may: "member.manage",
    summary: "List invitations",
    input: Nothing,
    output: InvitationList,
    example: {},
    run: listInvitations,
  }),
  "POST /invitations": route({
    may: "member.manage",
    summary: "Invite somebody by a link",
    input: Invite,
    output: Invitation,
    example: { email: "eva@example.com", name: "Eva Ruiz", role: "sales", reach: "team" },
    run: invite,
  }),
  "POST /invitations/:invitationId/resend": route({
    may: "member.manage",
    summary: "Send an invitation again",
    input: OneInvitation,
    output: Invitation,
    example: oneInvitation,
    run: resendInvitation,
  }),
  "POST /invitations/:invitationId/revoke": route({
    may: "member.manage",
    summary: "Take an invitation back",
    input: OneInvitation,
    output: Invitation,
    example: oneInvitation,
    run: revokeInvitation,
  }),
  "GET /invitations/:token": publicRoute({
    summary: "Open an invitation",
    input: OpenInvitation,
    output: OpenedInvitation,
    example: link,
    run: openInvitation,
  }),
  "POST /invitations/:token/accept": publicRoute({
    summary: "Accept an invitation",
    input: AcceptInvitation,
    output: Entered,
    example: { ...link, name: "Eva Ruiz", password: "correct horse battery" },
    run: acceptInvitation,
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
    summary: "Read the workspace's settings",
    input: Nothing,
    output: Workspace,
    example: {},
    run: getWorkspace,
  }),
  "PATCH /workspace": route({
    may: "workspace.edit",
    summary: "Change the workspace's settings",
    input: EditWorkspace,
    output: Workspace,
    example: { validityDays: 15 },
    run: editWorkspace,
  }),
  "GET /roles": route({
    may: "workspace.read",
    summary: "What each role may do",
    input: Nothing,
    output: RoleMatrix,
    example: {},
    run: listRoles,
  }),
  "GET /jobs": route({
    may: "job.read",
    summary: "List background jobs",
    input: Nothing,
    output: JobList,
    example: {},
    run: listJobs,
  }),
};

export const identityRoutes = { ...own, ...members, ...invitations, ...teams, ...workspace };
