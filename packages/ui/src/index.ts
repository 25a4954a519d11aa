export { DemonstrationBanner, type DemonstrationBannerProps } from "./brand/demonstration-banner.tsx";
export { type LanguageChoice, LanguageSwitcher, type LanguageSwitcherProps } from "./brand/language-switcher.tsx";
export { Mark } from "./brand/mark.tsx";
export { type FooterLink, ServiceFooter, type ServiceFooterProps } from "./brand/service-footer.tsx";
export { type NavigationItem, ServiceHeader, type ServiceHeaderProps } from "./brand/service-header.tsx";
export { type Bar, BarChart, type BarChartProps } from "./charts/bar-chart.tsx";
export { type BetweenText, type Bucket, bucketsFor } from "./charts/buckets.ts";
export type { ChartProps } from "./charts/chart.tsx";
export { DayChart, type DayChartProps } from "./charts/day-chart.tsx";
export { writeNumber, writeShare } from "./charts/figures.ts";
export { type HexArea, HexMap, type HexMapProps } from "./charts/hex-map.tsx";
export { StackedChart, type StackedChartProps, type StackedRow } from "./charts/stacked-chart.tsx";
export { type Stage, type StageState, Timeline, type TimelineProps } from "./charts/timeline.tsx";
export {
  type PlanBar,
  type PlanLane,
  type PlanMonth,
  type PlanShade,
  YearPlan,
  type YearPlanProps,
} from "./charts/year-plan.tsx";
export { BackLink, type BackLinkProps } from "./components/back-link.tsx";
export { type Breadcrumb, Breadcrumbs, type BreadcrumbsProps } from "./components/breadcrumbs.tsx";
export { Button, ButtonGroup, type ButtonLook, type ButtonProps } from "./components/button.tsx";
export {
  InsetText,
  type InsetTextProps,
  NotificationBanner,
  type NotificationBannerProps,
  WarningText,
  type WarningTextProps,
} from "./components/callouts.tsx";
export { Checkboxes, type CheckboxesProps } from "./components/checkboxes.tsx";
export type { ChoiceDivider, ChoiceItem, ChoiceOption } from "./components/choice.tsx";
export { DateInput, type DateInputProps, type DatePart } from "./components/date-input.tsx";
export { Details, type DetailsProps } from "./components/details.tsx";
export { ErrorSummary, type ErrorSummaryItem, type ErrorSummaryProps } from "./components/error-summary.tsx";
export { ExitThisPage, type ExitThisPageProps } from "./components/exit-this-page.tsx";
export {
  ErrorMessage,
  type ErrorMessageProps,
  type FieldProps,
  Hint,
  type HintProps,
  Label,
  type LabelProps,
  type LabelSize,
} from "./components/field.tsx";
export { Fieldset, type FieldsetProps, type GroupProps, Legend, type LegendProps } from "./components/fieldset.tsx";
export { FileUpload, type FileUploadProps } from "./components/file-upload.tsx";
export {
  type PageItem,
  type PageLink,
  Pagination,
  type PaginationProps,
  pagesAround,
} from "./components/pagination.tsx";
export { Panel, type PanelProps } from "./components/panel.tsx";
export { Radios, type RadiosProps } from "./components/radios.tsx";
export { ScrollRegion, type ScrollRegionProps } from "./components/scroll-region.tsx";
export { Select, type SelectOption, type SelectProps } from "./components/select.tsx";
export { SkipLink, type SkipLinkProps } from "./components/skip-link.tsx";
export {
  type SummaryAction,
  SummaryList,
  type SummaryListProps,
  type SummaryRow,
} from "./components/summary-list.tsx";
export { Table, type TableColumn, type TableProps, type TableRow } from "./components/table.tsx";
export { Tag, type TagColour, type TagProps } from "./components/tag.tsx";
export { type InputWidth, TextInput, type TextInputProps } from "./components/text-input.tsx";
export { CharacterCount, type CharacterCountProps, Textarea, type TextareaProps } from "./components/textarea.tsx";
