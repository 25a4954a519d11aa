import type { ReactNode } from "react";
import { AllocationField } from "./fields/allocation-field.tsx";
import { DateField } from "./fields/date-field.tsx";
import type { FieldProps } from "./fields/field-props.ts";
import { FileField } from "./fields/file-field.tsx";
import { MatrixField } from "./fields/matrix-field.tsx";
import { NumberField } from "./fields/number-field.tsx";
import { PlaceField } from "./fields/place-field.tsx";
import { RankingField } from "./fields/ranking-field.tsx";
import { ScaleField } from "./fields/scale-field.tsx";
import { SeveralField } from "./fields/several-field.tsx";
import { SingleField } from "./fields/single-field.tsx";
import { TextField } from "./fields/text-field.tsx";

/** One question, drawn the same wherever it is asked. What a field is drawn from is told in `fields/field-props.ts`. */
export const QuestionField = (asked: FieldProps): ReactNode => {
  const { question } = asked;
  switch (question.kind) {
    case "single":
      return <SingleField {...asked} question={question} />;
    case "several":
      return <SeveralField {...asked} question={question} />;
    case "text":
      return <TextField {...asked} question={question} />;
    case "number":
      return <NumberField {...asked} question={question} />;
    case "date":
      return <DateField {...asked} question={question} />;
    case "scale":
      return <ScaleField {...asked} question={question} />;
    case "matrix":
      return <MatrixField {...asked} question={question} />;
    case "ranking":
      return <RankingField {...asked} question={question} />;
    case "allocation":
      return <AllocationField {...asked} question={question} />;
    case "place":
      return <PlaceField {...asked} question={question} />;
    case "file":
      return <FileField {...asked} question={question} />;
  }
};
