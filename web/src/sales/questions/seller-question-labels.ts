export const sellerQuestionWords = {
  questions: { en: "Customer’s questions", es: "Preguntas del cliente" },
  theWhole: { en: "About the whole quotation", es: "Sobre todo el presupuesto" },
  unanswered: { en: "Unanswered", es: "Sin responder" },
  answer: { en: "Answer", es: "Responder" },
};
