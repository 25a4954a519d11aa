export { titleIn, titlesOfOne, withTitles } from "./repository.ts";
