export { staffQuestionnaires } from "./router.ts";
export { seedTranslations } from "./seed.ts";
