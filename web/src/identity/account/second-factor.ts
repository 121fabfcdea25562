import { queryOptions } from "@tanstack/react-query";
import { callAuth } from "../../platform/api.ts";
import { queryClient } from "../../platform/queries.ts";

type State = { isOn: boolean; backupCodes: number };

export const secondFactorQuery = queryOptions({
  queryKey: ["second-factor"],
  queryFn: async () => (await callAuth("second-factor")) as State, // as the server answers
  staleTime: 0,
});

export async function beginSecondFactor(password: string): Promise<{ secret: string; address: string }> {
  return (await callAuth("second-factor/begin", { password })) as { secret: string; address: string }; // as above
}

export const confirmSecondFactor = (code: string): Promise<string[]> => codesOf("second-factor/confirm", { code });

export const renewBackupCodes = (password: string): Promise<string[]> =>
  codesOf("second-factor/backup-codes", { password });

export async function endSecondFactor(password: string): Promise<void> {
  await callAuth("second-factor/end", { password });
  await queryClient.invalidateQueries(secondFactorQuery);
}

async function codesOf(path: string, input: Record<string, string>): Promise<string[]> {
  const { backupCodes } = (await callAuth(path, input)) as { backupCodes: string[] }; // as above
  await queryClient.invalidateQueries(secondFactorQuery);
  return backupCodes;
}
