import { type ReactNode, type SubmitEvent, useRef, useState } from "react";

type FormProps = {
  /** Sends what was typed. @param pressed the value of the button that was pressed */
  readonly onSend: (pressed: string) => Promise<void> | void;
  readonly children: ReactNode;
};

/** A form that is sent once however often its button is pressed while it is on its way, and says that it is. */
export const Form = ({ onSend, children }: FormProps) => {
  // Two presses come faster than the state is rendered.
  const underWay = useRef(false);
  const [isSending, setSending] = useState(false);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (underWay.current) return;
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
    underWay.current = true;
    setSending(true);
    try {
      await onSend(submitter?.getAttribute("value") ?? "");
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void send(event)}>
      {children}
      <p className="govuk-visually-hidden" role="status">
        {isSending ? "Working…" : ""}
      </p>
    </form>
  );
};
