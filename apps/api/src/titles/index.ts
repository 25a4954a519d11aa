export { planTextsIn, titleIn, titlesOfOne, withTitles } from "./repository.ts";
