import {
  importPostcodes,
  type PostcodeImport,
  type PostcodeImportOptions,
  type PostcodeRow,
} from "./postcode-import.ts";

/** Headings as they are compared: small letters and digits only, so that `ward_2025_code` and `WARD2025CODE` are one. */
const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The headings of the ONS Postcode Directory, the National Statistics Postcode Look-up and common extracts. */
const HEADINGS = {
  postcode: /^(postcode|pcds?|pcd[78])$/,
  easting: /^(eastings?|oseast1m|east1m)$/,
  northing: /^(northings?|osnrth1m|north1m)$/,
  authorityCode: /^(oslaua|laua|(lad|ltla)\d*(cd|code)?|districtcode|authoritycode|admindistrictcode)$/,
  ended: /^(doterm|terminated|dateoftermination)$/,
  ward: /^(osward|ward|(wd|ward)\d*(cd|code)|adminwardcode)$/,
} as const;

/** An ONS nine-character code. */
const GSS = /^[EWSN]\d{8}$/;

/**
 * Reads a postcode file with headings, already parsed into records. Columns are known by their headings whatever their
 * capitals and underscores: postcode, easting, northing, ward code, authority code, date of termination. Any other
 * cell that holds a code of one of the sets given (LSOA, MSOA, another year's ward) is taken as that area.
 * Line 1 is the headings. A file without an authority column is taken to hold one authority only.
 */
export const readPostcodeTable = (
  records: readonly Readonly<Record<string, string>>[],
  options: PostcodeImportOptions,
): PostcodeImport => {
  const headings = Object.keys(records[0] ?? {});
  const named = (pattern: RegExp): string | undefined => headings.find((heading) => pattern.test(plain(heading)));
  const postcodeHeading = named(HEADINGS.postcode);
  if (records.length > 0 && postcodeHeading === undefined) {
    const reason = `There is no postcode column. The headings are: ${headings.join(", ")}.`;
    return { units: [], problems: [{ line: 1, reason }], skipped: 0, sharedSectors: [] };
  }
  const [easting, northing] = [named(HEADINGS.easting), named(HEADINGS.northing)];
  const [authority, ended] = [named(HEADINGS.authorityCode), named(HEADINGS.ended)];
  const wards = headings.filter((heading) => HEADINGS.ward.test(plain(heading)));
  const others = headings.filter((heading) => !wards.includes(heading) && heading !== authority);

  const rows = records.map((record, at): PostcodeRow => {
    const cell = (heading: string | undefined): string | undefined =>
      heading === undefined ? undefined : (record[heading] ?? "").trim();
    const cells = (from: readonly string[]): string[] => from.map((heading) => cell(heading) as string);
    return {
      line: at + 2,
      postcode: cell(postcodeHeading) ?? "",
      easting: cell(easting),
      northing: cell(northing),
      authorityCode: cell(authority),
      ended: (cell(ended) ?? "") !== "",
      wardCodes: cells(wards).filter((code) => code !== ""),
      otherCodes: cells(others).filter((code) => GSS.test(code)),
    };
  });
  return importPostcodes(rows, options);
};
