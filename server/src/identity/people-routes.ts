import {
  AcceptInvitation,
  CreateMember,
  EditMember,
  Invite,
  ListMembers,
  Nothing,
  OneInvitation,
  OneMember,
  OpenInvitation,
  VersionedMember,
} from "@trato/domain/identity/inputs.ts";
import {
  Entered,
  Invitation,
  InvitationList,
  Member,
  MemberPage,
  OpenedInvitation,
} from "@trato/domain/identity/records.ts";
import { publicRoute, route } from "../platform/routes.ts";
import { acceptInvitation, openInvitation } from "./accept-invitation.ts";
import { createMember } from "./create-member.ts";
import { deactivateMember, reactivateMember } from "./deactivate-member.ts";
import { editMember } from "./edit-member.ts";
import { listInvitations } from "./invitations.ts";
import { inviteMember, resendInvitation, revokeInvitation } from "./invite-member.ts";
import { getMember, listMembers } from "./list-members.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";

const oneMember = { memberId: "01990000-0000-7000-8000-000000000001" };
const oneInvitation = { invitationId: "01990000-0000-7000-8000-000000000001" };
const link = { token: "x".repeat(64) };

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
  "POST /members/:memberId/reset-second-factor": route({
    may: "member.manage",
    summary: "Let somebody whose phone is lost sign in with the password alone again",
    input: OneMember,
    output: Member,
    example: oneMember,
    run: resetSecondFactor,
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
    run: inviteMember,
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

/** Who works here, and how they come in. */
export const peopleRoutes = { ...members, ...invitations };
