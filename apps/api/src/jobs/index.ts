export { lookAgain, prepareJobs, runDue, startJobs } from "./run-jobs.ts";
export { type Attempt, enqueue, type Periodic, type Task, type Work } from "./task.ts";
