import { Copy, MailPlus, Pencil, RotateCcw, Send, Smartphone, UserCheck, UserX } from "lucide-react";
import { useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { copyText } from "../../ui/fields/copy.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { toast } from "../../platform/toasts.ts";
import type { Invitation, Member, Person } from "./people.ts";
import { peopleWords } from "./people-labels.ts";

type Open = (which: { add?: string; member?: string }) => void;

/** What can be done with a member or an invitation. */
export function usePersonMenu(open: Open): (person: Person) => MenuGroup[] {
  const ofMember = useMemberMenu(open);
  const ofInvitation = useInvitationMenu();
  return (person) => (person.kind === "member" ? ofMember(person.member) : ofInvitation(person.invitation));
}

const memberChange = (_: unknown, member: Member | undefined): Change[] =>
  member ? [{ kind: "member", id: member.id, version: member.version }] : [];

function useMemberMenu(open: Open): (member: Member) => MenuGroup[] {
  const t = useWords(peopleWords);
  const me = useMe();
  const reactivate = useCommand("POST /members/:memberId/reactivate", {
    touches: memberChange,
    done: ({ name }) => toast(t.isReactivated(name)),
  });
  const deactivate = useCommand("POST /members/:memberId/deactivate", {
    touches: memberChange,
    done: ({ id, name, version }) =>
      toast(t.isDeactivated(name), { undo: () => reactivate.run({ memberId: id, version }) }),
  });
  const resetSecondFactor = useCommand("POST /members/:memberId/reset-second-factor", {
    touches: () => [],
    done: ({ name }) => toast(t.isReset(name)),
  });
  return ({ id, version, deactivatedAt, canSignIn }) => {
    const which = { memberId: id, version };
    const edit = { label: t.edit, icon: <Pencil />, onSelect: () => open({ member: id }) };
    if (deactivatedAt) {
      const back = { label: t.reactivate, icon: <UserCheck />, onSelect: () => reactivate.run(which) };
      return [{ items: [edit, back] }];
    }
    const invite = { label: t.inviteToSignIn, icon: <MailPlus />, onSelect: () => open({ add: id }) };
    const leave = {
      label: t.deactivate,
      icon: <UserX />,
      isBad: true,
      obstacle: id === me.member.id ? t.notYourself : null,
      onSelect: () => deactivate.run(which),
    };
    const reset = {
      label: t.resetSecondFactor,
      icon: <Smartphone />,
      obstacle: id === me.member.id ? t.notYourOwnCode : null,
      onSelect: () => resetSecondFactor.run({ memberId: id }),
    };
    return [{ items: canSignIn ? [edit, reset] : [edit, invite] }, { items: [leave] }];
  };
}

const invitationChange = (_: unknown, invitation: Invitation | undefined): Change[] =>
  invitation ? [{ kind: "setting", id: invitation.id, version: invitation.version }] : [];

function useInvitationMenu(): (invitation: Invitation) => MenuGroup[] {
  const t = useWords(peopleWords);
  const resend = useCommand("POST /invitations/:invitationId/resend", {
    touches: invitationChange,
    done: ({ email }) => toast(t.resent(email)),
  });
  const revoke = useCommand("POST /invitations/:invitationId/revoke", {
    touches: invitationChange,
    done: ({ id, name }) =>
      toast(t.revoked(name), { action: { label: t.resend, run: () => resend.run({ invitationId: id }) } }),
  });
  return ({ id, link }) => [
    {
      items: [
        ...(link ? [{ label: t.copyLink, icon: <Copy />, onSelect: () => void copyText(link, t.linkCopied) }] : []),
        { label: t.resend, icon: link ? <Send /> : <RotateCcw />, onSelect: () => resend.run({ invitationId: id }) },
      ],
    },
    {
      items: [{ label: t.revoke, icon: <UserX />, isBad: true, onSelect: () => revoke.run({ invitationId: id }) }],
    },
  ];
}
