/**
 * What to print wherever the figures and names of these sets are shown. Each boundary set carries its own;
 * these are here for figures and files that you bring yourself.
 */
export const ATTRIBUTIONS = {
  ons: "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
  onsBoundaries2025:
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2025",
  onsBoundaries2026:
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2026",
  codePointOpen2025:
    "Contains Ordnance Survey data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.",
  nhsOds: "Contains information from NHS England licensed under the Open Government Licence v3.0",
  deprivation2025:
    "Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2025, Open Government Licence v3.0",
  msoaNames: "MSOA names: House of Commons Library",
} as const;
