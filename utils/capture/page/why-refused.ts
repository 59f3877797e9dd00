import { isUnseen } from './is-unseen.ts';
import {
  longestNamingLabel,
  maskingFont,
  secretAutocomplete,
  secretLabel,
  secretName,
  securityQuestion,
} from './secret-words.ts';
import { allMatches, attributeOf, firstMatch } from './true-document.ts';

export type Refusal = 'secret-field' | 'unseen-field';

/**
 * Why a field is not read, found without its value: it holds a secret by its type, its autofill, its name, its label
 * or the dots it draws, or nobody can see what is in it.
 */
export function whyRefused(field: HTMLElement): Refusal | undefined {
  if (isSecretInput(field) || hasSecretName(field) || hasSecretLabel(field) || isMasked(getComputedStyle(field))) {
    return 'secret-field';
  }
  return isUnseen(field) ? 'unseen-field' : undefined;
}

/** Whether a field stands in a form with a password: a name for an account, which is no question. */
export function isBesidePassword(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return field.form !== null && firstMatch(field.form, 'input[type=password]') !== null;
}

/** Whether text in this style is drawn as dots. */
export function isMasked(style: CSSStyleDeclaration): boolean {
  const security = style.getPropertyValue('-webkit-text-security');
  return (security !== '' && security !== 'none') || maskingFont.test(style.fontFamily);
}

function isSecretInput(field: HTMLElement): boolean {
  if (secretAutocomplete.test(attributeOf(field, 'autocomplete'))) return true;
  return field instanceof HTMLInputElement && (field.type === 'password' || isCodeBox(field));
}

/** Boxes of a code that is typed one character at a time. */
const fewestCodeBoxes = 4;

function isCodeBox(field: HTMLInputElement): boolean {
  if (field.maxLength !== 1) return false;
  const around = field.form ?? field.parentElement?.parentElement;
  return around != null && allMatches(around, 'input[maxlength="1"]').length >= fewestCodeBoxes;
}

function hasSecretName(field: HTMLElement): boolean {
  return ['name', 'id'].some((attribute) => secretName.test(inWords(attributeOf(field, attribute))));
}

/** `userPassword`, `user_password` and `user-password[0]`, all as "user password". */
function inWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function hasSecretLabel(field: HTMLElement): boolean {
  const labels = [attributeOf(field, 'aria-label'), attributeOf(field, 'placeholder'), ...labelTexts(field)];
  return labels.some((label) => {
    if (field instanceof HTMLInputElement && securityQuestion.test(label)) return true;
    return label.trim().length <= longestNamingLabel && !label.includes('?') && secretLabel.test(label);
  });
}

/** No label is longer than this, in UTF-16 units; a page may wrap all of itself in one. */
const longestLabel = 200;

function labelTexts(field: HTMLElement): string[] {
  const named = attributeOf(field, 'aria-labelledby').split(/\s+/).filter(Boolean);
  const root = field.getRootNode() as Document | ShadowRoot;
  const elements = [
    ...(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? (field.labels ?? []) : []),
    ...named.map((id) =>
      root instanceof ShadowRoot ? root.getElementById(id) : Document.prototype.getElementById.call(document, id),
    ),
  ];
  return elements.slice(0, 8).map((element) => (element?.textContent ?? '').slice(0, longestLabel).trim());
}
