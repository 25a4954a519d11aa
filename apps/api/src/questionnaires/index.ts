export { staffQuestionnaires } from "./router.ts";
