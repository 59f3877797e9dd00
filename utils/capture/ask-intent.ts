/** What a person wants of what is read: ask it, take it as context for a question of their own, or put a prompt around it. */
export type AskIntent =
  | { readonly kind: 'ask' }
  | { readonly kind: 'context' }
  | { readonly kind: 'prompt'; readonly promptId: string };
