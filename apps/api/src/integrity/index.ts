export { integrityHolder } from "./keeping.ts";
export { lookAgainHourly, lookAtAnswers } from "./looking.ts";
export { residentIntegrity, staffIntegrity } from "./router.ts";
export { seedIntegrity } from "./seed.ts";
