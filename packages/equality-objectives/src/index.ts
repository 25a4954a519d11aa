export { ConfirmMeasure, confirmMeasure } from "./confirm-measure.ts";
export { CORPORATE_OBJECTIVES } from "./corporate-objectives.ts";
export {
  countsFor,
  DUTY_LIMBS,
  DutyLimb,
  type LimbText,
  limbsOf,
  RELEVANCE_SOURCE,
  RELEVANT_CHARACTERISTICS,
  type Relevance,
} from "./duty-limb.ts";
export { EqualityGroup, equalityGroups, labelOf } from "./equality-group.ts";
export {
  INFORMATION_PARTS,
  InformationPart,
  informationParts,
  STAFF_THRESHOLD,
  STAFF_THRESHOLD_SOURCE,
} from "./information-content.ts";
export {
  adoptLocalAdditions,
  DEFAULT_LOCAL_ADDITIONS,
  LocalAddition,
  LocalAdditionCode,
  type LocalAdditionDraft,
  NOT_PROTECTED_IN_LAW,
} from "./local-addition.ts";
export { MEASURE_GAPS, Measure, MeasureGap, MeasureUnit, measureGaps } from "./measure.ts";
export { checkForPublication, checkObjective, EqualityObjective } from "./objective.ts";
export { PROTECTED_CHARACTERISTIC_NAMES, ProtectedCharacteristic } from "./protected-characteristic.ts";
export {
  CLOCK_SOURCES,
  ClockState,
  clockState,
  dueBy,
  lastPublication,
  PUBLICATION_CLOCKS,
  PublicationClock,
  PublicationKind,
} from "./publication-clock.ts";
export { type MeasuredValue, MeasureReading, readMeasure } from "./read-measure.ts";
export { limbsOffered, type RecordedImpact, RecordImpact, recordImpact } from "./record-impact.ts";
export {
  DEFAULT_SOCIO_ECONOMIC_DUTY,
  inForce,
  off,
  SOCIO_ECONOMIC_DUTY_SOURCE,
  SocioEconomicDuty,
  socioEconomicDutyOn,
  voluntary,
} from "./socio-economic-duty.ts";
export { Source } from "./source.ts";
