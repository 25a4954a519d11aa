/** What is said of words around the questions that stand in another language than English; in English nothing of it is. */
export const told = {
  notChecked: "",
  listNotChecked: "",
  titleNotChecked: "",
};
