const boundaries = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=\p{Script=Han})/gu;

/** "20秒钟" → "20 秒钟": a space between Chinese signs and Latin ones, as our texts have it and `Intl` does not. */
export function setApart(text: string): string {
  return text.replace(boundaries, ' ');
}
