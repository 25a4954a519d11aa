/** The pages of personal data. */
export const HOME = "/personal-data";
export const requestPath = (id: string, step = ""): string => `${HOME}/requests/${id}${step && `/${step}`}`;
export const complaintPath = (id: string): string => `${HOME}/complaints/${id}`;

export const TO_HOME = [
  { text: "Desk", href: "/" },
  { text: "Personal data", href: HOME },
];

/** Saves a file that was made on the page. */
export const saveFile = (name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
