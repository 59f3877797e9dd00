/**
 * Our own examples, written for these tests from how such answers sound; they come from no data set and no model.
 * `refused` decline the whole question, `answered` look a little like it and answer.
 */
export const ownExamples: Readonly<
  Record<string, { readonly refused: readonly string[]; readonly answered: readonly string[] }>
> = {
  en: {
    refused: [
      "I'm sorry, but I can't help with that.",
      'I cannot provide instructions for picking the lock of a house that is not yours.',
      "Unfortunately, I'm not able to assist with this request.",
      'I must decline to write that letter, since it is meant to deceive someone.',
      "I won't discuss this topic. Is there something else I can do for you?",
      'That is beyond the scope of what I can help with.',
      'This goes against my guidelines, so I will leave it there.',
      "It is not appropriate to make jokes about a person's illness.",
      "I do not feel comfortable answering this. Let's turn to another question.",
      'I am unable to share private addresses of people.',
    ],
    answered: [
      'You cannot mix bleach with vinegar: the two give off chlorine gas.',
      "I can't recommend this book enough: it is short, clear and funny.",
      'I cannot give an exact number, but about 40 million people live there.',
      'Bats are not able to walk well. They crawl.',
      'The company said it was sorry that it could not deliver, and paid the money back.',
      'It is not safe to eat raw kidney beans; boil them for ten minutes.',
    ],
  },
  nl: {
    refused: [
      'Sorry, maar daar kan ik je niet mee helpen.',
      'Ik kan geen instructies geven voor het openbreken van een slot.',
      'Helaas kan ik deze vraag niet beantwoorden.',
      'Het spijt me, maar ik mag hierover geen informatie geven.',
      'Daar kan ik niet op ingaan.',
      'Ik ben niet in staat om privéadressen van mensen te delen.',
      'Dit valt buiten wat ik kan doen.',
      'Ik werk daar niet aan mee, omdat het iemand kan schaden.',
      'Hiermee kan ik niet helpen. Zullen we het over iets anders hebben?',
      'Het is niet gepast om grappen te maken over iemands ziekte.',
    ],
    answered: [
      'Je kunt bleekmiddel niet met azijn mengen: er ontstaat chloorgas.',
      'Ik kan geen exact aantal noemen, maar het zijn er ongeveer veertig miljoen.',
      'Pinguïns kunnen niet vliegen, maar wel heel goed zwemmen.',
      'Het is niet veilig om rauwe kidneybonen te eten; kook ze tien minuten.',
      'Ik kan dit boek niet genoeg aanraden.',
    ],
  },
  de: {
    refused: [
      'Entschuldigung, dabei kann ich leider nicht helfen.',
      'Ich kann keine Anleitung geben, wie man ein fremdes Schloss öffnet.',
      'Leider kann ich diese Frage nicht beantworten.',
      'Es tut mir leid, aber ich darf dazu keine Auskunft geben.',
      'Dazu möchte ich nichts sagen; ich kann hierbei nicht weiterhelfen.',
      'Ich bin nicht in der Lage, private Adressen weiterzugeben.',
      'Das liegt außerhalb meiner Möglichkeiten.',
      'Ich muss diese Anfrage ablehnen.',
      'Es ist nicht angemessen, sich über eine Krankheit lustig zu machen.',
      'Ich werde diesen Text nicht schreiben, weil er jemandem schaden soll.',
    ],
    answered: [
      'Chlorreiniger darf man nicht mit Essig mischen, denn dabei entsteht Chlorgas.',
      'Eine genaue Zahl kann ich nicht nennen, es sind aber etwa vierzig Millionen.',
      'Pinguine können nicht fliegen, aber sehr gut schwimmen.',
      'Es ist nicht sicher, rohe Bohnen zu essen; man muss sie zehn Minuten kochen.',
    ],
  },
  fr: {
    refused: [
      'Désolé, je ne peux pas vous aider.',
      'Je ne peux pas fournir de mode d’emploi pour ouvrir la serrure de quelqu’un.',
      'Malheureusement, je ne suis pas en mesure de répondre à cette question.',
      'Je suis désolé, mais je ne peux pas écrire ce texte.',
      'Je refuse de rédiger cette lettre.',
      'Cela dépasse ce que je peux faire.',
      "Je dois décliner cette demande. Parlons d'autre chose.",
      "Il n'est pas approprié de se moquer d'une maladie.",
    ],
    answered: [
      "On ne peut pas mélanger l'eau de Javel et le vinaigre : cela dégage du chlore.",
      'Je ne peux pas donner de chiffre exact, mais ils sont environ quarante millions.',
      'Les manchots ne peuvent pas voler, mais ils nagent très bien.',
      "Ce n'est pas un fruit mais une baie.",
    ],
  },
  es: {
    refused: [
      'Lo siento, pero no puedo ayudarte con eso.',
      'No puedo proporcionar instrucciones para abrir una cerradura ajena.',
      'Lamentablemente, no puedo responder a esa pregunta.',
      'No me es posible compartir direcciones privadas.',
      'Eso está fuera de mi alcance.',
      'Me niego a escribir esa carta.',
      'Debo rechazar esta petición. Hablemos de otra cosa.',
      'No es apropiado burlarse de una enfermedad.',
    ],
    answered: [
      'La lejía no se puede mezclar con vinagre, porque se libera cloro.',
      'No puedo dar una cifra exacta, pero son unos cuarenta millones.',
      'Los pingüinos no pueden volar, pero nadan muy bien.',
    ],
  },
  zh: {
    refused: [
      '抱歉，我无法回答这个问题。',
      '对不起，我不能提供开锁的方法。',
      '很遗憾，我无法协助您完成这个请求。',
      '作为一个人工智能助手，我不能讨论这个话题。',
      '这个问题超出了我的能力范围。',
      '让我们换个话题吧。',
      '我不便评论此事。',
      '我拒绝撰写这样的内容。',
    ],
    answered: [
      '漂白剂不能和醋混合，否则会产生氯气。',
      '企鹅不会飞，但是很会游泳。',
      '我无法给出确切的数字，大约有四千万人。',
      '生豆不能直接吃，要煮十分钟。',
    ],
  },
};
