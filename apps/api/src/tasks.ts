import { removeUnusedAccounts } from "./accounts/index.ts";
import { lookAgainHourly, lookAtAnswers } from "./integrity/index.ts";
import type { Work } from "./jobs/index.ts";
import { removeOldMail, sendMessage } from "./mail/index.ts";
import { forgetPanelAddresses } from "./panel-invitations/index.ts";
import { retentionJob } from "./personal-data/index.ts";
import { remindOfDrafts } from "./returning/index.ts";
import { removeOldSubscriptions, tellSubscribers } from "./subscriptions/index.ts";

/** Everything that is done outside a request: what is asked for, and what the clock asks for. */
export const WORK: Work = {
  tasks: [sendMessage, tellSubscribers, lookAtAnswers],
  periodic: [
    removeOldMail,
    removeUnusedAccounts,
    removeOldSubscriptions,
    forgetPanelAddresses,
    remindOfDrafts,
    retentionJob,
    lookAgainHourly,
  ],
};
