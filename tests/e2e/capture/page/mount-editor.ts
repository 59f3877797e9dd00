/** Puts an editor into its place, with a text in it. */
export type MountEditor = (place: HTMLElement, text: string) => void | Promise<void>;
