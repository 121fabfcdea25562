import { followedFile } from "./log/followed-log.ts";
import { scheduleFile, lastRunFile } from "./daily/schedule.ts";

/**
 * Whether a file of the data directory, named by its path in it, goes into a backup and out of it again: the database has a part of the archive
 * to itself, programs come with Trato, what is unfinished or written to a log is nobody's loss, and when backups are made and which log is kept belongs to a machine.
 */
export const belongsInBackup = (path: string): boolean => !isMadeAnew.test(path) && !ofThisMachine.has(path);

const isMadeAnew = /^(database(\..*)?|trial\..*|programs|backups|outgoing|postgres\.log.*|.*\.new-\d+)$/;
const ofThisMachine = new Set([scheduleFile, lastRunFile, followedFile]);
