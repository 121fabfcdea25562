import { EditSignInProvider, Nothing, ScheduleBackups } from "@trato/domain/identity/inputs.ts";
import { BackupsHere, JobList, SignInProvider } from "@trato/domain/identity/records.ts";
import { InstallationStatus } from "@trato/domain/identity/status-records.ts";
import { route } from "../../platform/routes.ts";
import { listBackups, scheduleBackups, startBackup } from "../backups.ts";
import { listJobs } from "../list-jobs.ts";
import {
  askNewProvider,
  editSignInProvider,
  getSignInProvider,
  removeSignInProvider,
} from "../single-sign-on/provider-settings.ts";
import { readStatus } from "./read-status.ts";

/** What whoever runs Trato sees and sets: what it does by itself, how it is, sign-in, backups. */
export const installationRoutes = {
  "GET /jobs": route({
    may: "job.read",
    summary: "List background jobs",
    input: Nothing,
    output: JobList,
    example: {},
    run: listJobs,
  }),
  "GET /status": route({
    may: "status.read",
    summary: "Read how it stands with this installation",
    input: Nothing,
    output: InstallationStatus,
    example: {},
    run: readStatus,
  }),
  "GET /sign-in-provider": route({
    may: "provider.manage",
    summary: "Read by which provider the company's people sign in",
    input: Nothing,
    output: SignInProvider,
    example: {},
    run: getSignInProvider,
  }),
  "PATCH /sign-in-provider": route({
    may: "provider.manage",
    summary: "Set or change the provider by which the company's people sign in",
    input: EditSignInProvider,
    output: SignInProvider,
    example: {
      label: "Norte",
      issuer: "http://localhost:8080/realms/norte",
      clientId: "trato",
      clientSecret: "a secret",
    },
    ahead: askNewProvider,
    run: editSignInProvider,
  }),
  "POST /sign-in-provider/remove": route({
    may: "provider.manage",
    summary: "Remove the provider by which the company's people sign in",
    input: Nothing,
    output: SignInProvider,
    example: {},
    run: removeSignInProvider,
  }),
  "GET /backups": route({
    may: "backup.manage",
    summary: "List backups, and how the restoring of each was tried",
    input: Nothing,
    output: BackupsHere,
    example: {},
    run: listBackups,
  }),
  "POST /backups": route({
    may: "backup.manage",
    summary: "Make a backup now",
    input: Nothing,
    output: BackupsHere,
    example: {},
    run: startBackup,
  }),
  "PATCH /backups/schedule": route({
    may: "backup.manage",
    summary: "Say when a backup is made each day, and how long it is kept",
    input: ScheduleBackups,
    output: BackupsHere,
    example: { at: "02:30", keepDays: 14 },
    run: scheduleBackups,
  }),
};
