declare module 'virtual:texts' {
  const textsByLocale: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default textsByLocale;
}
