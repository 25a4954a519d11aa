export { planTextsIn, titleFor, titleIn, titlesOfOne, withTitles } from "./repository.ts";
