export { checkContent } from "./check-content.ts";
export { residentDocuments, staffDocuments } from "./router.ts";
export { documentRoutes } from "./routes.ts";
export { attachDemonstrationDocuments } from "./seed.ts";
export { LONGEST_CONTENT } from "./service.ts";
export { aPdf } from "./write-pdf.ts";
