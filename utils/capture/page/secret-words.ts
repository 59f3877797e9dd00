/**
 * Names a site gives to fields with a secret: for `name` and `id`, in lower case, with a space between their words.
 * A password field keeps such a name when the page turns it into a text field to show what was typed.
 */
export const secretName = new RegExp(
  `(^| )(${[
    'pass ?word|passwd|pass ?phrase|pass ?code|pwd|wachtwoord|passwort|kennwort|contrasena|mot de passe',
    'cvc|cvv|csc|cid|security code|card code|card ?(number|no|num)|cc ?(number|num|csc|cvc|exp)|credit ?card|kaartnummer|pan',
    'otp|totp|mfa|2fa|tan|pin|pin ?code|one ?time ?(code|password|pin)|verification ?code|auth(entication)? ?code|sms ?code',
    '(security|secret|challenge) ?(question|answer)s?|mother maiden name|maiden ?name',
    '(seed|recovery|mnemonic) ?phrase|mnemonic|(recovery|backup) ?codes?|private ?key',
    'api ?(key|secret)|access ?(key|token)|auth ?token|secret|secret ?key|client ?secret',
  ].join('|')})( \\d+)?( |$)`,
);

/** The same in words that people read, in a label or a placeholder. */
export const secretLabel = new RegExp(
  [
    '\\b(password|passphrase|passcode|wachtwoord|toegangscode|passwort|kennwort|contraseña|mot de passe)\\b|密码|密碼',
    '\\b(card number|kaartnummer|kartennummer|numéro de carte|cvc|cvv|security code|beveiligingscode)\\b|卡号',
    '\\b(one[- ]time (code|password|pin)|verification code|authentication code|eenmalige code|verificatiecode|pincode|pin code)\\b|验证码',
    '\\b(seed phrase|recovery phrase|recovery code|backup code|herstelzin|herstelcode|private key|api key|api-sleutel|secret key|access token)\\b',
  ].join('|'),
  'i',
);

/** Longest label, in characters, that names a field: a longer one is a sentence about something. */
export const longestNamingLabel = 60;

/** Questions whose answer opens an account. Their label is the question itself. */
export const securityQuestion =
  /\b(security (question|answer)|secret (question|answer)|maiden name|(first|favou?rite) pet|first school|beveiligingsvraag|geheim antwoord|geheime vraag|meisjesnaam|eerste huisdier)\b/i;

/** What a browser's own autofill keeps apart. */
export const secretAutocomplete = /(^|\s)(cc-\S+|current-password|new-password|one-time-code)(\s|$)/i;

/** Fonts that draw every character as a dot. */
export const maskingFont = /text-?security|password|dotsfont/i;
