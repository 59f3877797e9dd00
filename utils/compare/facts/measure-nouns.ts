interface Measures {
  /** Between the measure and what is measured. */
  readonly of: string;
  /** Folded adjective → noun. */
  readonly nouns: Readonly<Record<string, string>>;
}

/** "Mount Everest … high" is the height of Mount Everest: adjectives of measure and their nouns, by language. */
const measures: Readonly<Record<string, Measures>> = {
  en: {
    of: 'of',
    nouns: {
      high: 'Height',
      tall: 'Height',
      long: 'Length',
      deep: 'Depth',
      wide: 'Width',
      heavy: 'Weight',
      old: 'Age',
      fast: 'Speed',
      weighs: 'Weight',
      costs: 'Price',
      cost: 'Price',
    },
  },
  nl: {
    of: 'van',
    nouns: {
      hoog: 'Hoogte',
      lang: 'Lengte',
      diep: 'Diepte',
      breed: 'Breedte',
      zwaar: 'Gewicht',
      oud: 'Leeftijd',
      weegt: 'Gewicht',
      kost: 'Prijs',
    },
  },
  de: {
    of: 'von',
    nouns: {
      hoch: 'Höhe',
      lang: 'Länge',
      tief: 'Tiefe',
      breit: 'Breite',
      schwer: 'Gewicht',
      alt: 'Alter',
      wiegt: 'Gewicht',
      kostet: 'Preis',
    },
  },
  fr: {
    of: 'de',
    nouns: { haut: 'Hauteur', long: 'Longueur', profond: 'Profondeur', large: 'Largeur', pèse: 'Poids', coûte: 'Prix' },
  },
  es: {
    of: 'de',
    nouns: {
      alto: 'Altura',
      largo: 'Longitud',
      profundo: 'Profundidad',
      ancho: 'Anchura',
      pesa: 'Peso',
      cuesta: 'Precio',
    },
  },
};

/** The words of a label as a noun phrase where one of them is a measure: `Height of Mount Everest`; else undefined. */
export function nameMeasure(
  words: readonly { readonly folded: string; readonly written: string }[],
  language: string,
): string | undefined {
  const list = measures[language];
  const at = words.findIndex(({ folded }) => list !== undefined && Object.hasOwn(list.nouns, folded));
  const noun = list?.nouns[words[at]?.folded ?? ''];
  const rest = words.filter((_, index) => index !== at);
  if (!list || !noun || rest.length === 0) return undefined;
  return `${noun} ${list.of} ${rest.map(({ written }) => written).join(' ')}`;
}
