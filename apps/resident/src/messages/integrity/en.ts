/** How answers are counted, what was decided about one, and what is kept though it came late. */
export const integrity = {
  title: "How we count answers",
  lead: "These rules were set before it opened. A person looks at each case and decides.",
  latest: "If one person sent two answers, the last one counts.",
  first: "If one person sent two answers, the first one counts.",
  kept: "We keep the other one too. If we were wrong, we count it again.",
  groundsLead: "A person looks at two answers that have:",
  grounds: {
    "same-contact": "the same name, and the same email or phone number",
    "same-form": "the number of the same paper form",
    "same-home-and-name": "the same name and the same postcode",
    "same-home-and-answers": "the same postcode, and the same answers all through",
    "same-home-and-words": "the same postcode and the same words",
  },
  campaigns: "When many people send the same words, each of their answers counts.",
  late: "What comes too late is kept and read. It does not count.",
  noAddress: "We do not keep the address of your phone or computer.",
  yours: "Is your answer counted?",
  standing: {
    late: "Your answer came too late. We keep it and staff can read it. It does not count.",
    duplicate: "We think you sent two answers. The other one counts. We keep this one.",
    "set-aside": "We set your answer aside. We keep it, but it does not count. This is why:",
  },
  reasons: {
    test: "It was a test of ours.",
    spam: "It was an advert.",
    "not-a-person": "It was not sent by a person.",
  },
  text: "We do not read on or publish what you wrote to this question. This is why:",
  textReasons: {
    abuse: "It attacks people for who they are.",
    threat: "It is a threat.",
    "names-a-person": "It tells private things about a person.",
    "off-topic": "It is about something else.",
  },
  textCounts: "The rest of your answer counts as before.",
  challenge: "Tell us if you think this is wrong",
  sent: {
    title: "We have kept your answer, but it does not count",
    why: "It came after the time was over, so we cannot count it.",
    read: "Staff see it and can read it. It is not lost.",
    closed: "This closed at",
    reference: "Your reference",
  },
  whileWriting:
    "This closed while you were writing. You can still send it. We keep it and read it, but it does not count.",
};
