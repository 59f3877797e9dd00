/**
 * What assistants say around an answer, by language: openings, closings and offers. They make no point. Each pattern
 * is matched against a whole sentence, from its start.
 */
export const pleasantries: readonly RegExp[] = [
  // English
  /^(?:(?:what an? |that'?s an? |this is an? )?(?:great|good|excellent|interesting|fascinating) question)\b/i,
  /^(?:sure(?: thing)?|certainly|of course|absolutely|definitely|gladly|no problem|with pleasure|happy to help)(?:[!.,]|$)(?=.{0,60}$)/i,
  /^(?:i'?d|i would|i am|i'?m) (?:be )?(?:happy|glad|delighted) to (?:help|assist|explain)/i,
  /^i hope (?:this|that|these|it|you)\b/i,
  /^(?:please )?(?:let me know|feel free|don'?t hesitate|do not hesitate)\b/i,
  /^if you(?:'d like| would like| have (?:any|more|further|other)| need (?:any|more|further)| want,? i)\b.*\b(?:questions?|let me know|i can|feel free|ask|help|details|assist\w*|clarif\w*|inform\w*)\b/i,
  /^(?:would you like|do you want|shall i|want me to)\b.*\?$/i,
  /^(?:enjoy|good luck|happy \w+ing|cheers|bon app[ée]tit|have fun|stay safe|thank you|thanks)\b.{0,60}[!.]$/i,
  // Dutch
  /^(?:wat een |dat is een )?(?:goede|leuke|interessante|uitstekende) vraag\b/i,
  /^(?:natuurlijk|zeker|uiteraard|graag|met plezier)[!.,](?=.{0,60}$)/i,
  /^(?:ik hoop dat|hopelijk helpt|laat het (?:me|mij|gerust)|laat (?:me|mij) weten|aarzel niet|voel je vrij)\b/i,
  /^als je (?:nog|meer|verdere|andere|wilt)\b.*\b(?:vragen|weten|helpen|kan ik|ik kan|vraag)\b/i,
  /^(?:wil je dat ik|zal ik|veel succes|veel plezier|eet smakelijk|succes)\b.{0,90}[!?.]$/i,
  // German
  /^(?:das ist eine |eine )?(?:gute|tolle|interessante|spannende|ausgezeichnete) frage\b/i,
  /^(?:natürlich|klar|sicher|gerne?|selbstverständlich)[!.,](?=.{0,60}$)/i,
  /^(?:ich hoffe,? (?:das|dass|diese)|lass(?:en sie)? (?:es )?mich wissen|zögern? (?:sie )?nicht|sag mir bescheid)/i,
  /^(?:wenn|falls) (?:du|sie) (?:noch|weitere|mehr|möchtest|möchten)\b.*\b(?:fragen|wissen|helfen|kann ich|gerne?)\b/i,
  /^(?:möchtest du|möchten sie|soll ich|viel erfolg|viel spaß|guten appetit)\b.{0,90}[!?.]$/i,
  // French
  /^(?:c'est une |quelle )?(?:bonne|excellente|très bonne) question\b/i,
  /^(?:bien sûr|certainement|avec plaisir|volontiers|absolument)\s?[!.,](?=.{0,60}$)/i,
  /^(?:j'espère que|n'hésite[zs]? pas|dis-moi si|dites-moi si|faites-moi savoir)/i,
  /^(?:souhaitez-vous|voulez-vous|veux-tu|souhaites-tu|bon courage|bonne chance|bon appétit)\b.{0,90}[!?.]$/i,
  // Spanish
  /^¡?(?:es una |qué )?(?:buena|excelente|gran|interesante) pregunta\b/i,
  /^¡?(?:claro(?: que sí)?|por supuesto|desde luego|con gusto|encantado)\s?[!.,](?=.{0,60}$)/i,
  /^¡?(?:espero que|no dudes? en|avísame|dime si|házmelo saber|hazme saber)/i,
  /^¿?(?:quieres que|te gustaría que|deseas que|desea que)\b.{0,90}\?$/i,
  // Chinese
  /^(?:这是(?:一)?个)?(?:好|很好的|非常好的|有趣的)问题/,
  /^(?:当然|没问题|好的)(?:可以)?[！!。，,](?=.{0,30}$)/,
  /^(?:希望(?:这|以上|对你|能帮)|如果(?:你|您)(?:还)?(?:有|需要|想).{0,20}(?:问题|告诉我|了解|提问|帮助)|如有(?:任何|其他|疑问)|请随时|欢迎随时|祝你)/,
];

/** A sentence that only announces what follows: it ends in a colon and names nothing but its own list. */
export const leadIns: readonly RegExp[] = [
  /\b(?:here(?:'s|’s| is| are)|below|following|as follows|these (?:steps|are|include)|some of (?:these|the)|include|includes|such as|for (?:example|instance)|let'?s|let’s|key points|steps|ways|reasons|examples|factors|options|ingredients|breakdown|overview|summary)\b[^.]*:$/i,
  /(?:^|\s)(?:hier (?:zijn|is|volgt|volgen)|hieronder|volgende|bijvoorbeeld|zoals|stappen|redenen|voorbeelden|punten|factoren|overzicht)(?=[\s:])[^.]*:$/i,
  /(?:^|\s)(?:hier (?:sind|ist|folgt)|folgende[nrs]?|zum beispiel|schritte|gründe|beispiele|punkte|faktoren|überblick)(?=[\s:])[^.]*:$/i,
  /(?:^|\s)(?:voici|ci-dessous|suivante?s?|par exemple|étapes|raisons|exemples|facteurs|points)(?=[\s:])[^.]*:$/i,
  /(?:^|\s)(?:aquí|a continuación|siguientes?|por ejemplo|pasos|razones|ejemplos|factores|puntos)(?=[\s:])[^.]*:$/i,
  /(?:以下|如下|下面|例如|包括|步骤|原因|几个?方面|几点)[^。]*[：:]$/,
];
